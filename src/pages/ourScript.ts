// Our pages run no script by its mere address (require-trusted-types-for): the few that are ours are vouched for here.

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): {
    createScriptURL(url: string): string
  }
}

const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('ours', {
  createScriptURL: url => {
    if (new URL(url, location.href).origin !== location.origin) throw new Error(`${url} is no script of ours.`)
    return url
  },
})

/** The address of a script of this site, as workers want it. */
export const ourScript = (url: string): string => policy?.createScriptURL(url) ?? url

/** Keeps the app on this device for when there is no line, where the browser can. */
export function keepOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  navigator.serviceWorker.register(ourScript('./offline.js')).catch((error: unknown) => console.warn(error)) // it prints all the same
}
