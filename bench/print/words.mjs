// A seeded deck of cards in plain English: the same number and seed, the same words.

const WORDS = `
a about across advice afternoon again all allotment also always and any apple apron around ask at attic autumn away baby bake balcony bank
bargain basket bath battery bean bed bees before bench bicycle birthday board boat boil book borrow bottle bowl box bread break breakfast brick
bridge bring broom brush bucket budget build bulb bus button cake calm camera candle careful carry cat ceiling cellar chain chair chalk change
cheap cheese child choir choose church city clay clean climb clock cloth club coast coat coffee cold colour comb compost cook copper corner
cough count courage court cover crate cup curtain cushion cut cycle dance daughter day deliver dentist desk dinner dish dog door dough draw
dress drill drive dry each early earth easy edge elder empty engine enough evening every explain fabric fair family farm father feed fence
ferry field film find finish fire first fish fix flag floor flour flower fold follow food for fork fresh friend from fruit fuse garage garden
gate gather gentle give glass glue good grandmother grass greet grow guest guide guitar gutter hair hall hammer hand handle hang harvest have
hear heat hedge help her hill hinge hive hold home honest honey hook hospital hot house how hungry hurt in ink insect invite iron jam jar
join joke journey juice jump keep kettle key kind kitchen kite knife knit knot ladder lamp language late lawn leaf leak learn leather lend
lesson letter library lift light line listen little local lock long look loud low lunch machine make map march market match meadow meal
measure meet melon mend message metal milk mirror money morning mother motor mountain mouse move mud mushroom music nail name near needle
neighbour net new newspaper next night noise north note number nurse oats of offer office often oil old on onion only open orange orchard
order oven over own paint pair pan paper parcel park part party paste patch path patient pay peel pen pencil people pepper piano pick picture
pie pillow pipe place plan plant plate play plough plug pocket poem polish pond pool porch pot potato pour practise prepare present press
price print promise proud prune pull pump puppet push put puzzle quarter quick quiet quilt rabbit radio rain read recipe record repair rest
ribbon rice ride right river road roof room root rope rose round row rubber rug rule run safe sail salad salt sand saw school scissors sea
season seat second secret seed send sew shade share sharp shed sheep sheet shelf ship shirt shoe shop short shoulder shout show side sign
silver simple sing sister size skill sleep slice slow small smile snow soap sock soft soil song soup south space spade spare speak spell
spice spoon spread spring square stable stage stairs stamp stand star start station steady steam step stitch stone storm story stove straight
strange straw street strong study sugar summer sun supper sure swim table tailor take talk tall tap tea teach team tell tent thank the their
thick thin thread three throat ticket tidy tie tile timber time tin tired to toast together tomato tool tooth towel town toy train tray tree
trip trust try tune turn two under uniform until use valley van vegetable village violin visit voice wait walk wall want warm wash watch
water wax way weather weave week weigh welcome west wet wheel where whistle white who whole why wide wild window winter wire with without
wood wool word work world worry wrap write yard year yellow yes you young`
  .trim()
  .split(/\s+/)

/** Every card belongs to one; its colour is the band's and the back's. */
export const SUITS = [
  { name: 'Mend', colour: '#b23a48' },
  { name: 'Grow', colour: '#2f7d4f' },
  { name: 'Cook', colour: '#c46210' },
  { name: 'Teach', colour: '#2b5fa8' },
  { name: 'Care', colour: '#7a3e9d' },
  { name: 'Make', colour: '#0f7f86' },
]

/** A generator of whole numbers below `n` (mulberry32). */
function chance(seed) {
  let state = seed >>> 0
  return n => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % n
  }
}

const sentence = (words, end) => words.join(' ').replace(/^./, first => first.toUpperCase()) + end

/**
 * @param {number} count of cards
 * @returns {readonly { number: number, suit: { name: string, colour: string }, title: string, text: string }[]}
 *   titles of 2 to 4 words, texts of 12 to 20
 */
export function deck(count, seed) {
  const below = chance(seed)
  const words = length => Array.from({ length }, () => WORDS[below(WORDS.length)])
  return Array.from({ length: count }, (_, i) => {
    const title = sentence(words(2 + below(3)), '')
    const text = words(12 + below(9))
    const comma = 4 + below(4)
    text[comma] += ','
    return { number: i + 1, suit: SUITS[i % SUITS.length], title, text: sentence(text, '.') }
  })
}
