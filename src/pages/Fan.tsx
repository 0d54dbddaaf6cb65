// Three cards of the pack in a fan: a first look at what the game is made of.
import { loadPack, loadPackWords } from '../../cards/packs'
import { useLoaded } from '../board/useSeat'
import { Card } from '../ui/Card'
import { frontOf } from '../ui/front'
import { words } from '../words/words'
import './fan.css'

const SHOWN = 3

/** Decoration: hidden from screen readers, and simply absent when the pack cannot be loaded. */
export default function Fan({ pack: id }: { readonly pack: string }) {
  const { value } = useLoaded(async () => {
    const pack = await loadPack(id)
    return { pack, words: await loadPackWords(pack, words.lang) }
  }, id)
  const cards = value?.pack.cards.filter(({ tags }) => tags.includes('show')) ?? []
  const first = Math.floor(Date.now() / 60_000) % Math.max(1, cards.length) // other cards at another visit
  return (
    <div className="fan" aria-hidden="true">
      {Array.from({ length: SHOWN }, (_, n) => cards[(first + n * 7) % cards.length]).map(
        card =>
          card &&
          value && (
            <div key={card.id} className="fan-card">
              <Card front={frontOf(card.id, { ...value, written: [] })} />
            </div>
          ),
      )}
    </div>
  )
}
