/** @throws naming the key, when the data names what is not there */
export function need<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The data names ${key}, which is not there.`);
  return value;
}
