import { SelectField } from '../../../../design/SelectField.tsx'
import type { FormProblem } from '../../../../platform/web/problems.ts'
import { text as platformText } from '../../../../platform/web/text.ts'
import type { AgreementContent } from '../contract.ts'
import type { AnswerTime } from '../rules.ts'
import { channels } from '../vocabulary.ts'
import { text } from './text.ts'

const words = text.form
const choices = [1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 20, 25, 30]

type Times = AgreementContent['answerTimes']
type TimesFieldsProps = { times: Times; problem: FormProblem; onChange: (times: Times) => void }

/** Within how many working days, for each way in which a question comes. */
export function TimesFields({ times, problem, onChange }: TimesFieldsProps) {
  const days = (channel: keyof Times, which: keyof AnswerTime) => (
    <SelectField
      id={`agreement-answerTimes-${channel}-${which}`}
      label={
        which === 'answer' ? words.answerOf(text.channels[channel]) : words.firstReactionOf(text.channels[channel])
      }
      error={problem.of(`answerTimes/${channel}/${which}`)}
      errorPrefix={platformText.errorPrefix}
      options={[...new Set([...choices, times[channel][which]])]
        .sort((a, b) => a - b)
        .map((one) => ({ value: String(one), label: text.days(one) }))}
      value={times[channel][which]}
      onChange={({ target }) => onChange({ ...times, [channel]: { ...times[channel], [which]: Number(target.value) } })}
    />
  )
  return (
    <fieldset className="field">
      <legend className="field__label">{words.times}</legend>
      <p className="field__hint">{words.timesHint}</p>
      <div className="agreements__pairs">
        {channels.map((channel) => (
          <div key={channel} className="agreements__pair">
            {days(channel, 'firstReaction')}
            {days(channel, 'answer')}
          </div>
        ))}
      </div>
    </fieldset>
  )
}
