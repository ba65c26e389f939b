/** A thing under construction: optional parts are put in one by one, which is much cheaper than spreading them in. */
export type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };
