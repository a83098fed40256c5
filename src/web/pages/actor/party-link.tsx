/** The name of a party as a link to its page. */

import { Link } from '../../parts/link.tsx'
import { plainly } from '../../parts/plainly.ts'
import { writeActorView } from './actor-address.ts'
import { nameOfParty } from './party-words.ts'

interface PartyLinkProps {
  readonly party: { readonly key: string; readonly label: string }
  readonly asOf: string | null
}

export function PartyLink({ party, asOf }: PartyLinkProps) {
  return (
    <Link to={writeActorView(party.key, { asOf })} className="party">
      <bdi>{plainly(nameOfParty(party)).trim() || party.key}</bdi>
    </Link>
  )
}
