/** Which addresses of the network are not public: nothing is fetched from them unless a person allows it. */
import { lookup as lookUp, type LookupAddress, type LookupOptions } from 'node:dns';
import { BlockList, isIP } from 'node:net';

/** IANA registries of special-purpose addresses (RFC 6890), multicast, and tunnels that may lead to any of them. */
const notPublic = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  notPublic.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const) {
  notPublic.addSubnet(network, prefix, 'ipv6');
}

/** An address that is none is not public. The block list itself sees the IPv4 address in ::ffff:127.0.0.1. */
export function isPublicAddress(address: string): boolean {
  // fe80::1%eth0
  const [bare = ''] = address.split('%');
  const family = isIP(bare);
  return family !== 0 && !notPublic.check(bare, family === 4 ? 'ipv4' : 'ipv6');
}

export class NotPublic extends Error {
  constructor(host: string, address: string) {
    const where = host === address ? host : `${host}（${address}）`;
    super(`${where}是内网或本机的地址，没有取。确是要取的，请加 --allow-private。`);
  }
}

type Found = (
  error: NodeJS.ErrnoException | null,
  address: string | LookupAddress[],
  family?: number,
) => void;
type Resolve = (
  host: string,
  options: LookupOptions & { all: true },
  found: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * A `lookup` for connections that knows no host with an address that is not public. The connection is made to what was
 * checked: a name that is looked up again and then leads elsewhere leads nowhere.
 */
export function publicLookup(
  resolve: Resolve = lookUp,
): (host: string, options: LookupOptions, found: Found) => void {
  return (host, options, found) => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      if (error) {
        found(error, []);
        return;
      }
      const [first] = addresses;
      if (!first) {
        found(new Error(`No address of ${host}.`), []);
        return;
      }
      const hidden = addresses.find(({ address }) => !isPublicAddress(address));
      if (hidden) found(new NotPublic(host, hidden.address), []);
      else if (options.all) found(null, addresses);
      else found(null, first.address, first.family);
    });
  };
}
