type Waiting = { person: number; side: string };
type Room = { capacity: number; quotas: Map<string, number>; seated: Waiting[]; queue: Waiting[] };

/** The rules of seating as one would say them, without thought for speed or others: what the database must equal. */
export class Rooms {
  readonly #rooms: Room[];

  constructor(capacities: number[]) {
    this.#rooms = capacities.map((capacity) => ({ capacity, quotas: new Map(), seated: [], queue: [] }));
  }

  /** A seat if there is room and nobody of the side waits; else the end of the queue. */
  claim(at: number, person: number, side: string) {
    const room = this.#room(at);
    if ([...room.seated, ...room.queue].some((one) => one.person === person)) return;
    const free = fits(room, side) && !room.queue.some((one) => one.side === side);
    (free ? room.seated : room.queue).push({ person, side });
  }

  release(at: number, person: number) {
    const room = this.#room(at);
    room.seated = room.seated.filter((one) => one.person !== person);
    room.queue = room.queue.filter((one) => one.person !== person);
    promote(room);
  }

  resize(at: number, capacity: number) {
    const room = this.#room(at);
    if (capacity >= room.seated.length) room.capacity = capacity;
    promote(room);
  }

  share(at: number, side: string, quota: number | null) {
    const room = this.#room(at);
    if (quota === null) room.quotas.delete(side);
    else if (quota >= taken(room, side)) room.quotas.set(side, quota);
    promote(room);
  }

  seats() {
    return this.#rooms.map(({ seated, queue }) => ({
      seated: seated.map(({ person }) => person).sort((a, b) => a - b),
      waiting: queue.map(({ person }) => person),
    }));
  }

  #room(at: number): Room {
    const room = this.#rooms[at];
    if (!room) throw new Error(`no room ${at}`);
    return room;
  }
}

const taken = (room: Room, side: string) => room.seated.filter((one) => one.side === side).length;

const fits = (room: Room, side: string) =>
  room.seated.length < room.capacity && taken(room, side) < (room.quotas.get(side) ?? room.capacity);

/** The first in line whose side has room, again and again. */
function promote(room: Room) {
  for (;;) {
    const next = room.queue.find(({ side }) => fits(room, side));
    if (!next) return;
    room.queue = room.queue.filter((one) => one !== next);
    room.seated.push(next);
  }
}
