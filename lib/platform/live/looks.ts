type Look<Answer> = { running: Promise<Answer>; next?: Promise<Answer> };

/**
 * Something that many look at in the same moment, as all open screens do when it changed: one looks for all. Whoever
 * comes while somebody looks is answered by the next look, since the one under way may not see what they came for.
 */
export class Looks<Answer> {
  private readonly under = new Map<string, Look<Answer>>();

  at(key: string, look: () => Promise<Answer>): Promise<Answer> {
    const one = this.under.get(key);
    if (!one) return this.begin(key, look);
    const begin = () => this.begin(key, look);
    one.next ??= one.running.then(begin, begin);
    return one.next;
  }

  private begin(key: string, look: () => Promise<Answer>): Promise<Answer> {
    const one: Look<Answer> = { running: look() };
    this.under.set(key, one);
    const end = () => {
      if (!one.next) this.under.delete(key);
    };
    one.running.then(end, end);
    return one.running;
  }
}
