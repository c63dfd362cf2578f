import {
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'

/** Puts what the passkey answers into the form, and sends it as any other form. */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
  if (browserSupportsWebAuthn()) attend(form)
  else show(form, '[data-passkey-not-here]')
}

function attend(form: HTMLFormElement): void {
  const optionsJSON = JSON.parse(form.dataset.options ?? '{}')
  const isNew = form.dataset.passkey === 'make'
  form.querySelector('button')?.removeAttribute('disabled')
  form.addEventListener('submit', (event) => {
    if (answerOf(form)?.value) return
    event.preventDefault()
    const asked = isNew ? startRegistration({ optionsJSON }) : startAuthentication({ optionsJSON })
    asked.then(
      (response) => send(form, response),
      () => show(form, '[data-passkey-failed]'),
    )
  })
  if (!isNew) void offer(form, optionsJSON)
}

/** Where the browser can, it offers a passkey in the field of the login name, among the names that it knows. */
async function offer(form: HTMLFormElement, optionsJSON: Parameters<typeof startAuthentication>[0]['optionsJSON']) {
  if (!(await browserSupportsWebAuthnAutofill())) return
  startAuthentication({ optionsJSON, useBrowserAutofill: true }).then(
    (response) => send(form, response),
    // The button, or another way, was chosen instead.
    () => undefined,
  )
}

const answerOf = (form: HTMLFormElement) => form.querySelector<HTMLInputElement>('input[name=response]')

function send(form: HTMLFormElement, response: object): void {
  const answer = answerOf(form)
  if (!answer) return
  answer.value = JSON.stringify(response)
  form.submit()
}

function show(form: HTMLFormElement, what: string): void {
  form.querySelector(what)?.removeAttribute('hidden')
}
