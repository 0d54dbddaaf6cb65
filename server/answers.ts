// What the HTTP side answers when it cannot do what was asked: a word for programs and a sentence for people.
import type { Context } from 'hono'

/** `message` names the thing and the way out, for the screen. */
export class Problem extends Error {
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 423 | 429 | 503
  readonly word: string

  constructor(status: Problem['status'], word: string, message: string) {
    super(message)
    this.status = status
    this.word = word
  }
}

export const problems = {
  json: () => new Problem(400, 'json', 'The body is not JSON. Send an object such as {"title": "Skills evening"}.'),
  field: (field: string, expected: string) => new Problem(400, 'field', `"${field}" must be ${expected}.`),
  large: () => new Problem(413, 'large', 'The body is larger than 64 KiB. Send less.'),
  code: () =>
    new Problem(
      404,
      'code',
      'There is no workshop with this code. Look at the big screen again: six letters and numbers.',
    ),
  nothing: () => new Problem(404, 'nothing', 'There is nothing at this address. The addresses are in ARCHITECTURE.md.'),
  tooMany: () =>
    new Problem(
      429,
      'wait',
      'Too many wrong codes came from your network. Wait a minute, then type the code from the big screen.',
    ),
  tooNew: () =>
    new Problem(429, 'wait', 'Too many workshops were made from your network. Wait a minute, then try again.'),
  facilitator: () =>
    new Problem(403, 'facilitator', 'Only the facilitator may do this. Open the facilitator link of this workshop.'),
  seat: () => new Problem(401, 'seat', 'This device has no seat in this workshop. Join it again with the code.'),
  removed: () =>
    new Problem(403, 'removed', 'The facilitator took this device out of the workshop. Ask them to let you in again.'),
  locked: () =>
    new Problem(423, 'locked', 'The facilitator has locked this workshop. Ask them to unlock it, then try again.'),
  closed: () =>
    new Problem(410, 'closed', 'This workshop is closed. Ask the facilitator whether there is another one.'),
  full: (most: number) => new Problem(409, 'full', `This workshop has its ${most} tables. Sit down at one of them.`),
  taken: (name: string) => new Problem(409, 'taken', `There is already a table called ${name}.`),
  crowded: () => new Problem(409, 'crowded', 'This workshop has no seat left. Use a device that has already joined.'),
  round: () => new Problem(404, 'round', 'There is no such round in this workshop. Reload the page.'),
  move: () => new Problem(404, 'move', 'There is no such move at this table. Reload the page.'),
  late: () => new Problem(409, 'late', 'This round is no longer open, so nothing more can be handed in.'),
  answered: () => new Problem(409, 'answered', 'Your table has answered already. The first answer stands.'),
  disk: () =>
    new Problem(
      503,
      'disk',
      'The disk of this server is almost full, so it makes no new workshops. Ask whoever runs it to make room, or run Social Spaces on a laptop of your own.',
    ),
  memory: () =>
    new Problem(
      503,
      'memory',
      'So many workshops are open that this server’s memory is almost full. Try again in a few minutes, or ask whoever runs it for more memory.',
    ),
  store: () => new Problem(503, 'store', 'The server could not save this. Try again in a moment.'),
}

export const answer = (context: Context, { status, word, message }: Problem): Response =>
  context.json({ error: word, message }, status)
