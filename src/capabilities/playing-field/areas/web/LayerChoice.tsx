import { capital } from '../../../../platform/pure/format.ts'
import { type AreaKind, areaKinds } from '../vocabulary.ts'
import { LineSample } from './MapLegend.tsx'
import { borderWords, type FieldChange, type Layers } from './search.ts'
import { text } from './text.ts'

type LayerChoiceProps = {
  layers: Layers
  /** Kinds that have an outline on this map. */
  onMap: ReadonlySet<AreaKind>
  onChange: (change: FieldChange) => void
}

/** One kind fills the map; of the others the borders can be drawn over it. */
export function LayerChoice({ layers, onMap, onChange }: LayerChoiceProps) {
  const toggle = (kind: AreaKind, isOn: boolean) =>
    onChange({ grens: borderWords(areaKinds.filter((one) => (one === kind ? isOn : layers.borders.includes(one)))) })
  return (
    <div className="field-layers no-print">
      <h3>{text.layers.title}</h3>
      <fieldset className="field">
        <legend className="field__label">{text.layers.fill}</legend>
        {areaKinds.map((kind) => (
          <label key={kind} className="field-layers__choice">
            <input
              type="radio"
              name="field-fill"
              checked={layers.fill === kind}
              disabled={!onMap.has(kind)}
              onChange={() => onChange({ laag: kind })}
            />
            <KindName kind={kind} isAbsent={!onMap.has(kind)} />
          </label>
        ))}
      </fieldset>
      <fieldset className="field">
        <legend className="field__label">{text.layers.outlines}</legend>
        {areaKinds
          .filter((kind) => kind !== layers.fill)
          .map((kind) => (
            <label key={kind} className="field-layers__choice">
              <input
                type="checkbox"
                checked={layers.borders.includes(kind)}
                disabled={!onMap.has(kind)}
                onChange={(event) => toggle(kind, event.target.checked)}
              />
              <KindName kind={kind} isAbsent={!onMap.has(kind)} />
              <LineSample kind={kind} />
            </label>
          ))}
      </fieldset>
      <label className="field-layers__choice">
        <input
          type="checkbox"
          checked={layers.hasSchools}
          onChange={(event) => onChange({ scholen: event.target.checked ? undefined : 'uit' })}
        />
        {text.layers.schools}
      </label>
    </div>
  )
}

function KindName({ kind, isAbsent }: { kind: AreaKind; isAbsent: boolean }) {
  return (
    <span>
      {capital(text.kinds.many[kind])}
      {isAbsent && <small> ({text.layers.absent})</small>}
    </span>
  )
}
