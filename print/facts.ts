// What a pack says of its cards and its game beyond words, as far as paper shows it: what a project costs and needs, what a
// crisis takes, what a wall asks on each card, what a plan is made within. The exercises read the same and forgive; paper does not.
import { type Fields, isFields } from '../cards/check'
import type { Card, Pack } from '../cards/pack'
import { PrintError } from './ink'

export interface CardFacts {
  readonly kind?: string | undefined // project, persona, crisis, opportunity
  readonly cost?: number | undefined // points, 0 to 9
  readonly points?: number | undefined // what a crisis takes (less than 0) or an opportunity gives
  readonly needs: readonly { readonly label: string; readonly count: number }[] // in the order of the pack's resources
  readonly skills: readonly string[] // cards of other packs, as "skills/mend-03"
}

/** What a wall asks on each card: a line to write on, or one of these to tick. */
export interface FieldFacts {
  readonly label: string
  readonly of: readonly string[] // labels; none for a line
}

/** What a plan is made within. */
export interface PlanFacts {
  readonly resources: readonly string[] // labels
  readonly budgets: readonly { readonly label: string; readonly points: number; readonly suits: readonly string[] }[]
  readonly choices: readonly number[] // of points, where the facilitator sets others
  readonly skilled: boolean // skills pay for some of its projects
}

const MOST = 9 // points that a child still counts at a glance, in threes

/** @throws PrintError naming pack and card for a cost, points or needs that no card can show */
export function factsOf(pack: Pack, { id, facts = {} }: Card): CardFacts {
  const wrong = (field: string, must: string) =>
    new PrintError(`pack "${pack.id}", card "${id}": facts.${field} must be ${must}. Correct it in pack.json.`)
  const whole = (json: unknown, field: string, least: number) => {
    if (json === undefined) return undefined
    if (typeof json === 'number' && Number.isInteger(json) && json >= least && json <= MOST) return json
    throw wrong(field, `a whole number from ${least} to ${MOST}`)
  }
  const { kind, cost, points, needs = {}, skills = [] } = facts
  if (!isFields(needs)) throw wrong('needs', 'a number for each thing that is needed')
  const labels = pack.labels ?? []
  const unknown = Object.keys(needs).find(label => !labels.includes(label))
  if (unknown !== undefined) throw wrong('needs', `of the pack's labels (${labels.join(', ')}), not "${unknown}"`)
  if (!Array.isArray(skills) || !skills.every(isRef))
    throw wrong('skills', 'cards of another pack, each as "skills/mend-03"')
  return {
    kind: typeof kind === 'string' ? kind : undefined,
    cost: whole(cost, 'cost', 0),
    points: whole(points, 'points', -MOST),
    needs: labels.flatMap(label => {
      const count = whole(needs[label], `needs.${label}`, 1)
      return count === undefined ? [] : [{ label, count }]
    }),
    skills,
  }
}

/** What a wall asks on each card; nothing where the pack asks nothing. */
export const fieldsOf = ({ settings = {} }: Pick<Pack, 'settings'>): readonly FieldFacts[] =>
  objects(settings.fields).flatMap(({ id, of }) => (typeof id === 'string' ? [{ label: id, of: strings(of) }] : []))

/** What a plan is made within. */
export const planOf = ({ settings = {}, cards }: Pick<Pack, 'settings' | 'cards'>): PlanFacts => ({
  resources: strings(settings.resources),
  budgets: objects(settings.budgets).flatMap(({ id, points, suits }) =>
    typeof id === 'string' && typeof points === 'number' ? [{ label: id, points, suits: strings(suits) }] : [],
  ),
  choices: array(settings.choices).filter(points => typeof points === 'number'),
  skilled: cards.some(({ facts = {} }) => array(facts.skills).length > 0),
})

/** A card of another pack: the pack's folder and the card's id in it. */
const isRef = (json: unknown): json is string =>
  typeof json === 'string' && /^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/.test(json)

const array = (json: unknown): readonly unknown[] => (Array.isArray(json) ? json : [])
const strings = (json: unknown) => array(json).filter(entry => typeof entry === 'string')
const objects = (json: unknown): readonly Fields[] => array(json).filter(isFields)
