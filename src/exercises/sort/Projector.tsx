import type { ProjectorProps } from '../../exercise'

export default function Projector({ words }: ProjectorProps) {
  return <p>{words.question}</p>
}
