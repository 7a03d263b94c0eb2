/** One closed is a word in a row, one open takes a row of its own. */
export const disclosed = "min-w-0 open:basis-full";
export const summary = "touch-target w-fit cursor-pointer content-center font-medium hover:underline";
