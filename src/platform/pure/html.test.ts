import { describe, expect, it } from 'vitest'
import { attributes, html, raw } from './html.ts'

describe('html', () => {
  it('escapes every value, so that words of people never become markup', () => {
    const words = `<script>alert("x")</script> & 'zo'`
    expect(html`<p title="${words}">${words}</p>`.markup).toBe(
      '<p title="&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;zo&#39;">' +
        '&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;zo&#39;</p>',
    )
  })

  it('does not escape html twice when templates stand in templates', () => {
    expect(html`<ul>${['a', '<b>'].map((item) => html`<li>${item}</li>`)}</ul>`.markup).toBe(
      '<ul><li>a</li><li>&lt;b&gt;</li></ul>',
    )
  })

  it('draws nothing for false, null and undefined, and draws zero', () => {
    expect(html`[${false}${null}${undefined}${0}${[]}]`.markup).toBe('[0]')
  })

  it('takes an object that only looks like html for what its type says, and raw for trusted constants', () => {
    expect(html`${raw('<hr>')}`.markup).toBe('<hr>')
  })

  it('writes attributes escaped, true as the bare name, absent values not at all', () => {
    expect(
      html`<input${attributes({ value: 'a"b', required: true, checked: false, id: undefined, rows: 5 })}>`.markup,
    ).toBe('<input value="a&quot;b" required rows="5">')
  })
})
