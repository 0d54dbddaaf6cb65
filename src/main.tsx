// Draws the page that the fragment names. Each page is a chunk of its own, so that joining stays small.
import './old'
import { Component, lazy, type ReactNode, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { chooseWords, words } from './words/words'
import './ui/base.css'

const Start = lazy(() => import('./pages/Start'))
const Join = lazy(() => import('./pages/Join'))
const Play = lazy(() => import('./pages/Play'))
const Alone = lazy(() => import('./pages/Alone'))
const Run = lazy(() => import('./pages/Run'))
const Project = lazy(() => import('./pages/Project'))
const Review = lazy(() => import('./pages/Review'))

/** A fault in a page is shown with a way out; what was played is on the server or in the outbox. */
class Fault extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state = { error: null }
  static getDerivedStateFromError = (error: Error) => ({ error })
  override render() {
    const { error } = this.state as { error: Error | null }
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
  return (
    <Router hook={useHashLocation}>
      <Suspense fallback={<p className="loading">{words.loading}</p>}>
        <Switch>
          <Route path="/j/:code?/:table?">{({ code, table }) => <Join code={code ?? ''} table={table ?? ''} />}</Route>
          <Route path="/play/:code/:token">{({ code, token }) => <Play key={token} code={code} token={token} />}</Route>
          <Route path="/alone" component={Alone} />
          <Route path="/run/:code/:token">{({ code, token }) => <Run key={token} code={code} token={token} />}</Route>
          <Route path="/project/:code/:token?">
            {({ code, token }) => <Project key={code} code={code} token={token ?? ''} />}
          </Route>
          <Route path="/review" component={Review} />
          <Route component={Start} />
        </Switch>
      </Suspense>
    </Router>
  )
}

async function draw() {
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

draw()
