import type { SummaryProps } from '../../exercise'

export default function Summary({ words }: SummaryProps) {
  return <p>{words.title}</p>
}
