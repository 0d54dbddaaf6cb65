// Draws the page that the fragment names. The door comes with it; every other page is a chunk of its own, so that joining stays small.
import { Component, lazy, type ReactNode, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { patiently } from './api'
import Join from './pages/Join'
import { useRoute } from './route'
import { chooseWords, words } from './words/words'
import './ui/base.css'

const Start = lazy(() => patiently(() => import('./pages/Start')))
const Play = lazy(() => patiently(() => import('./pages/Play')))
const Alone = lazy(() => patiently(() => import('./pages/Alone')))
const Run = lazy(() => patiently(() => import('./pages/Run')))
const Project = lazy(() => patiently(() => import('./pages/Project')))
const Print = lazy(() => patiently(() => import('./pages/Print')))
const Review = lazy(() => patiently(() => import('./pages/Review')))

/** A fault in a page is shown with a way out; what was played is on the server or in the outbox. */
class Fault extends Component<{ children: ReactNode }, { error: Error | null }> {
  constructor(props: { children: ReactNode }) {
    super(props)
    this.state = { error: null }
  }
  static getDerivedStateFromError(error: Error) {
    return { error }
  }
  override render() {
    const { error } = this.state
    if (!error) return this.props.children
    return (
      <main className="page">
        <h1>{words.fault.title}</h1>
        <p>{words.fault.what}</p>
        <p>
          <button type="button" className="button" onClick={() => location.reload()}>
            {words.fault.reload}
          </button>
        </p>
        <p className="muted">{error.message}</p>
      </main>
    )
  }
}

function App() {
  const [page, code = '', rest = ''] = useRoute()
  return <Suspense fallback={<p className="loading">{words.loading}</p>}>{draw()}</Suspense>

  function draw() {
    switch (page) {
      case 'j':
        return <Join key={code} code={code} table={rest} />
      case 'play':
        return <Play key={rest} code={code} token={rest} />
      case 'alone':
        return <Alone />
      case 'run':
        return <Run key={rest} code={code} token={rest} />
      case 'project':
        return <Project key={`${code}/${rest}`} code={code} token={rest} />
      case 'print':
        return <Print key={code} code={code} />
      case 'review':
        return <Review />
      default:
        return <Start />
    }
  }
}

async function begin() {
  await chooseWords(navigator.languages)
  document.documentElement.lang = words.lang
  document.documentElement.dir = words.dir
  const app = document.getElementById('app')
  if (!app) return
  createRoot(app).render(
    <StrictMode>
      <Fault>
        <App />
      </Fault>
    </StrictMode>,
  )
}

begin()
