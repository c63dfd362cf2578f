import { useState } from 'react'
import { SelectField } from '../../../../design/SelectField.tsx'
import { capital } from '../../../../platform/pure/format.ts'
import { type Category, categories, type Level, levels } from '../../../access/vocabulary.ts'
import { categoryName } from '../../../access/web/category-name.ts'
import { roleName } from '../../../access/web/marker-words.ts'
import type { NewRegionChoices, RegionPage } from '../contract.ts'
import { type Cell, chosenIn, lawOf, type Matrix, narrowedCells, withCell } from './cells.ts'
import { text } from './text.ts'

type NarrowingFieldProps = {
  matrix: Matrix
  law: RegionPage['law']
  choices: NewRegionChoices
  mayChange: boolean
  onChange: (part: Partial<NewRegionChoices>) => void
}

export const levelName = (level: Level | null) => text.levels[level ?? 'nothing'] ?? ''
export const whoseName = (matrix: Matrix, whose: string) =>
  capital(matrix === 'roles' ? roleName(whose) : (text.purposes[whose] ?? whose))
export const cellWords = ({ matrix, whose, category, level, law }: Cell) =>
  text.narrow.cell(whoseName(matrix, whose), categoryName(category).toLowerCase(), levelName(level), levelName(law))

/** One role or purpose at a time: what the table gives, and what this region gives of it. */
export function NarrowingField({ matrix, law, choices, mayChange, onChange }: NarrowingFieldProps) {
  const readable = Object.keys(law[matrix]).filter((one) =>
    categories.some((category) => lawOf(law, matrix, one, category)),
  )
  const [whose, setWhose] = useState(readable[0] ?? '')
  const words = text.narrow[matrix]
  const cells = narrowedCells(choices, law).filter((one) => one.matrix === matrix)
  return (
    <section className="sheet form-stack" aria-labelledby={`narrow-${matrix}`}>
      <header>
        <h2 id={`narrow-${matrix}`}>{words.title}</h2>
        <p className="field__hint">{words.hint}</p>
      </header>
      {cells.length > 0 && (
        <div className="note">
          <p>{text.narrow.list}:</p>
          <ul className="region__list">
            {cells.map((cell) => (
              <li key={`${cell.whose} ${cell.category}`}>{cellWords(cell)}</li>
            ))}
          </ul>
        </div>
      )}
      <Chooser
        id={`narrow-${matrix}-whose`}
        label={words.choose}
        matrix={matrix}
        options={readable}
        value={whose}
        onChange={setWhose}
      />
      <table className="region__cells">
        <thead>
          <tr>
            <th scope="col">{text.narrow.category}</th>
            <th scope="col">{text.narrow.law}</th>
            <th scope="col">{text.narrow.here}</th>
          </tr>
        </thead>
        <tbody>
          {categories
            .filter((category) => lawOf(law, matrix, whose, category) !== null)
            .map((category) => (
              <CellRow
                key={category}
                id={`narrow-${matrix}-${whose}-${category}`}
                category={category}
                law={lawOf(law, matrix, whose, category)}
                chosen={chosenIn(choices, matrix, whose, category)}
                mayChange={mayChange}
                onChoose={(level) => onChange(withCell(choices, matrix, whose, category, level))}
              />
            ))}
        </tbody>
      </table>
      <p className="meta">{text.narrow.nothingElse}</p>
    </section>
  )
}

type ChooserProps = {
  id: string
  label: string
  matrix: Matrix
  options: readonly string[]
  value: string
  onChange: (value: string) => void
}

/** Looking at another role changes nothing, so who may only read can choose too. */
function Chooser({ id, label, matrix, options, value, onChange }: ChooserProps) {
  return (
    <SelectField
      id={id}
      narrow
      label={label}
      options={options.map((one) => ({ value: one, label: whoseName(matrix, one) }))}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

type CellRowProps = {
  id: string
  category: Category
  law: Level | null
  chosen: Level | null | undefined
  mayChange: boolean
  onChoose: (level: Level | null | undefined) => void
}

const asLaw = 'law'
const nothing = 'nothing'

function CellRow({ id, category, law, chosen, mayChange, onChoose }: CellRowProps) {
  const lower = levels.filter((level) => law !== null && levels.indexOf(level) < levels.indexOf(law)).reverse()
  const value = chosen === undefined || chosen === law ? asLaw : (chosen ?? nothing)
  const choose = (word: string) => onChoose(word === asLaw ? undefined : word === nothing ? null : (word as Level))
  return (
    <tr className={value === asLaw ? undefined : 'region__narrowed'}>
      <th scope="row" id={`${id}-name`}>
        {categoryName(category)}
      </th>
      <td>{levelName(law)}</td>
      <td>
        {mayChange ? (
          <select
            className="input"
            id={id}
            aria-labelledby={`${id}-name`}
            value={value}
            onChange={(event) => choose(event.target.value)}
          >
            <option value={asLaw}>{text.narrow.asLaw(levelName(law))}</option>
            {lower.map((level) => (
              <option key={level} value={level}>
                {levelName(level)}
              </option>
            ))}
            <option value={nothing}>{levelName(null)}</option>
          </select>
        ) : value === asLaw ? (
          text.narrow.asLaw(levelName(law))
        ) : (
          <b>{levelName(chosen ?? null)}</b>
        )}
      </td>
    </tr>
  )
}
