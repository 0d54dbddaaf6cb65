// The place: what the table describes, or what it was given to plan for.
import { Stepper } from '../../ui/Field'
import { planWords as say } from '../../words/plan'
import { type Place as Described, PEOPLE_MAX, PLACE, PLACE_FIELDS } from './moves'
import { isSaid, ownPlace, said } from './sums'
import { Tell } from './Tell'
import type { Table } from './table'

export function Place(table: Table) {
  const { state, send } = table
  const { given } = state
  const people = said(state, 'people')
  const fields = PLACE_FIELDS.map(field => (
    <Tell
      key={field}
      {...table}
      about={field}
      label={say.place[field]}
      example={say.placeExample[field]}
      {...(PLACE[field] > 1 && { hint: say.oneALine })}
      rows={field === 'name' ? 1 : field === 'character' ? 2 : 3}
    />
  ))
  return (
    <section className="plan-part">
      <h1>{given ? say.placeYours : say.placeTitle}</h1>
      {given ? (
        <>
          <section className="plan-panel">
            <p className="muted">{say.placeFrom(given.from)}</p>
            <PlaceSheet place={given.place} />
          </section>
          {isSaid(ownPlace(state)) && (
            <details className="plan-panel">
              <summary>{say.placeOwn}</summary>
              <p className="muted">{say.placeOwnHint}</p>
              <PlaceSheet place={ownPlace(state)} />
            </details>
          )}
        </>
      ) : (
        <div className="place-fields">{fields}</div>
      )}
      <Stepper
        label={say.people}
        value={typeof people === 'number' ? people : null}
        min={1}
        max={PEOPLE_MAX}
        from={table.people ?? 4} // as many as in the round before
        onChange={people => send({ do: 'people', people })}
      />
    </section>
  )
}

/** A place as it was described; what was not said is left out. */
export function PlaceSheet({ place }: { readonly place: Described }) {
  const { name, character } = place
  return (
    <div className="place-sheet">
      <h2>{name ? <bdi>{name}</bdi> : say.noName}</h2>
      {character && <p dir="auto">{character}</p>}
      <dl>
        {(['features', 'strengths', 'troubles'] as const).map(field =>
          place[field] === '' ? null : (
            <div key={field}>
              <dt>{say.place[field]}</dt>
              {place[field].split('\n').map((line, n) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same
                <dd key={n} dir="auto">
                  {line}
                </dd>
              ))}
            </div>
          ),
        )}
      </dl>
    </div>
  )
}
