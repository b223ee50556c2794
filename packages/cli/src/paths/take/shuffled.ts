/** The same things in an order that chance decides. */
export function shuffled<Thing>(things: readonly Thing[], chance: () => number): readonly Thing[] {
  const left = [...things]
  return things.flatMap(() => left.splice(Math.floor(chance() * left.length), 1))
}
