import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser'

/** Puts what the passkey answers into the form, and sends it as any other form. */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
  if (browserSupportsWebAuthn()) attend(form)
  else show(form, '[data-passkey-not-here]')
}

function attend(form: HTMLFormElement): void {
  const button = form.querySelector('button')
  const answer = form.querySelector<HTMLInputElement>('input[name=response]')
  const optionsJSON = JSON.parse(form.dataset.options ?? '{}')
  const ask = () =>
    form.dataset.passkey === 'make' ? startRegistration({ optionsJSON }) : startAuthentication({ optionsJSON })
  button?.removeAttribute('disabled')
  form.addEventListener('submit', (event) => {
    if (answer?.value) return
    event.preventDefault()
    ask().then(
      (response) => send(form, answer, response),
      () => show(form, '[data-passkey-failed]'),
    )
  })
}

function send(form: HTMLFormElement, answer: HTMLInputElement | null, response: object): void {
  if (!answer) return
  answer.value = JSON.stringify(response)
  form.submit()
}

function show(form: HTMLFormElement, what: string): void {
  form.querySelector(what)?.removeAttribute('hidden')
}
