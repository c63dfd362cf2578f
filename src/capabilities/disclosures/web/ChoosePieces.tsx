import { CheckboxGroup } from '../../../design/CheckboxGroup.tsx'
import { Icon } from '../../../design/Icon.tsx'
import { plus } from '../../../design/icons.ts'
import { SelectField } from '../../../design/SelectField.tsx'
import { TextArea } from '../../../design/TextArea.tsx'
import { longDate } from '../../../platform/pure/format.ts'
import { pageLanguage } from '../../../platform/web/language.ts'
import type { Category } from '../../access/vocabulary.ts'
import { categoryName } from '../../access/web/category-name.ts'
import type { Gathering } from '../contract.ts'
import type { FormPart } from './DiscloseForm.tsx'
import { text } from './text.ts'

type ChoosePiecesProps = FormPart & { gathering: Gathering }

/** Nothing is ticked beforehand: the person chooses what is necessary, and reads why something stays behind. */
export function ChoosePieces(props: ChoosePiecesProps) {
  const { draft, onChange, field, gathering } = props
  return (
    <>
      {gathering.offered.length === 0 ? (
        <p className="meta">{text.noPieces}</p>
      ) : (
        <CheckboxGroup
          {...field('pieceIds')}
          label={text.pieces}
          hint={text.piecesHint}
          options={gathering.offered.map((one) => ({
            value: one.id,
            label: (
              <>
                <b>{categoryName(one.category)}</b>
                {one.writtenOn !== null && ` · ${longDate(one.writtenOn, pageLanguage)}`}
              </>
            ),
            hint: <span dir="auto">{one.origin === 'goal' ? `${one.heading}. ${one.text}` : one.text}</span>,
          }))}
          value={draft.pieceIds}
          onChange={(pieceIds) => onChange({ pieceIds })}
        />
      )}
      <LeftOut {...props} />
      <Additions {...props} />
    </>
  )
}

function LeftOut({ draft, onChange, gathering }: ChoosePiecesProps) {
  if (gathering.leftOut.length === 0) return null
  const write = (id: string, words: string) => onChange({ summaries: { ...draft.summaries, [id]: words } })
  return (
    <section className="left-out" aria-labelledby="disclose-left-out">
      <h3 id="disclose-left-out">{text.leftOut}</h3>
      <ul>
        {gathering.leftOut.map((one) => (
          <li key={one.id}>
            <p>
              <b dir="auto">{one.heading}</b>, {categoryName(one.category).toLowerCase()}. {one.because}{' '}
              <span className="meta">({text.check.rule(one.rule)})</span>
            </p>
            {one.maySummarise && (
              <details>
                <summary>{text.summarise}</summary>
                <TextArea
                  id={`disclose-summary-${one.id}`}
                  label={text.summaryLabel(one.heading)}
                  maxLength={2000}
                  rows={3}
                  value={draft.summaries[one.id] ?? ''}
                  onChange={(event) => write(one.id, event.target.value)}
                />
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Additions({ draft, onChange, gathering, field }: ChoosePiecesProps) {
  const change = (at: number, part: Partial<(typeof draft.additions)[number]>) =>
    onChange({ additions: draft.additions.map((one, index) => (index === at ? { ...one, ...part } : one)) })
  return (
    <fieldset className="field additions">
      <legend className="field__label">{text.additions}</legend>
      {draft.additions.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are only added at the end.
        <div key={index} className="additions__one">
          <SelectField
            {...field(`additions/${index}/category`)}
            label={text.additionCategory}
            choose={text.chooseCategory}
            options={gathering.additions.map(({ category, level }) => ({
              value: category,
              label: `${categoryName(category)}: ${text.levels[level]}`,
            }))}
            value={one.category}
            onChange={(event) => change(index, { category: event.target.value as Category | '' })}
          />
          <TextArea
            {...field(`additions/${index}/text`)}
            label={text.additionText}
            maxLength={4000}
            value={one.text}
            onChange={(event) => change(index, { text: event.target.value })}
          />
        </div>
      ))}
      <button
        type="button"
        className="button button--bare button--small"
        onClick={() => onChange({ additions: [...draft.additions, { category: '', text: '' }] })}
      >
        <Icon path={plus} />
        {text.more}
      </button>
    </fieldset>
  )
}
