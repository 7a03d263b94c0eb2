/** Under what is kept what an institution typed about one thing: only who holds its link finds it. */
export const draftKey = (token: string, about: string) => `${token} requests ${about}`;
