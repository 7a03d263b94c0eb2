import type { SqlDriverAdapter, Transaction } from "@prisma/driver-adapter-utils";

/**
 * Has the adapter's transactions send one statement after the other. Prisma asks for several relations of a row at
 * once; a transaction has one connection, and pg warns of that until its version 9 refuses it.
 */
export function oneByOne(adapter: SqlDriverAdapter): SqlDriverAdapter {
  const start = adapter.startTransaction.bind(adapter);
  adapter.startTransaction = async (level) => inTurn(await start(level));
  return adapter;
}

function inTurn(tx: Transaction): Transaction {
  let before: Promise<unknown> = Promise.resolve();
  const next = <Answer>(send: () => Promise<Answer>): Promise<Answer> => {
    const answer = before.then(send);
    // A failure is its sender's to hear of; the next one waits for the end alone.
    before = answer.then(ended, ended);
    return answer;
  };
  const [query, execute] = [tx.queryRaw.bind(tx), tx.executeRaw.bind(tx)];
  tx.queryRaw = (statement) => next(() => query(statement));
  tx.executeRaw = (statement) => next(() => execute(statement));
  return tx;
}

const ended = () => {};
