import { networkInterfaces } from 'node:os'

/** This machine's IPv4 addresses in its networks. */
export const lanAddresses = (): string[] =>
  Object.values(networkInterfaces()).flatMap((all) =>
    (all ?? []).flatMap(({ family, internal, address }) => (family === 'IPv4' && !internal ? [address] : [])),
  )
