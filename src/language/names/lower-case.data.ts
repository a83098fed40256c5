/**
 * Words in small letters that may open a name or an expression of time or number ("two", "last", "bin"), so that they are looked at
 * closely; any other word in small letters after a token that is none is none. Words of the corpus, and particles of names.
 */

export const MAY_OPEN: readonly string[] = `
a about afternoon al an annual annually another billion bin current currently daily dawn day daylight days de decade decades del
der di dos dozen du dusk each early earlier eight eighth eighteen eighty el eleven end evening every fall fifth fifteen fifty first
five following forty four fourteen fourth future half hour hourly hours hundred hundreds ibn la last late later le less may march
mid midday midnight million minute minutes month monthly months more morning nearly next night nightly nights nine nineteen ninety
ninth noon now once one overnight past present previous previously quarter quarterly recent recently right score second seconds
seven seventeen seventh seventy several six sixteen sixth sixty spring start summer summers sunrise sunset ten tenth the third
thirteen thirty this thousand thousands three time today tomorrow tonight trillion twelve twenty twice two van von week weekend
weekends weekly weeks winter year yearly years yesterday zero
`
  .trim()
  .split(/\s+/)
