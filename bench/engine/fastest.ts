/** The least that each measurement gives in so many rounds. They take turns, so that other load on the machine affects all
 *  alike. */
export async function fastest<Name extends string>(
  rounds: number,
  measurements: Record<Name, () => number | Promise<number>>,
): Promise<Record<Name, number>> {
  const names = Object.keys(measurements) as Name[]
  const least = Object.fromEntries(names.map((name) => [name, Infinity])) as Record<Name, number>
  for (let round = 0; round < rounds; round++)
    for (const name of names) least[name] = Math.min(least[name], await measurements[name]())
  return least
}
