// Deleting a workshop: asked twice, and then nothing of it is left on the server.
import { useState } from 'react'
import { deleteWorkshop } from '../apiLead'
import { keepHere } from '../kept'
import { Button } from '../ui/Button'
import { roomWords } from '../words/room'
import type { RunProps } from './RunProps'

export function RunDelete({ code, token }: Pick<RunProps, 'code' | 'token'>) {
  const [sure, setSure] = useState(false)
  const [error, setError] = useState('')
  const remove = () =>
    deleteWorkshop(code, token).then(
      () => {
        keepHere(`seat/facilitator/${code}`, null)
        location.hash = '#/'
      },
      (error: Error) => setError(error.message || roomWords.run.noLine),
    )
  return (
    <div className="row">
      {sure ? (
        <>
          <span>{roomWords.run.deleteSure}</span>
          <Button onClick={remove}>{roomWords.run.deleteYes}</Button>
          <Button onClick={() => setSure(false)}>{roomWords.run.deleteNo}</Button>
        </>
      ) : (
        <Button kind="quiet" onClick={() => setSure(true)}>
          {roomWords.run.delete}
        </Button>
      )}
      {error && <p role="alert">{error}</p>}
    </div>
  )
}
