/** Records of the domain as the schemas of the contract spell them. */

type Wire<T> = T extends string ? T & string : T extends object ? { -readonly [K in keyof T]: Wire<T[K]> } : T

/** Our records are readonly and the schemas of the contract are not; the compiler still compares every field. */
export function onWire<T>(value: T): Wire<T> {
  return value as Wire<T>
}
