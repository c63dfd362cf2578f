import './areas.css'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { EmptyState } from '../../../../design/EmptyState.tsx'
import { Icon } from '../../../../design/Icon.tsx'
import { printer } from '../../../../design/icons.ts'
import { Loaded } from '../../../../platform/web/Loaded.tsx'
import { useToday } from '../../../../platform/web/today.ts'
import { usePageTitle } from '../../../../platform/web/use-page-title.ts'
import type { AreaMap, PlayingField } from '../contract.ts'
import { AreaTable } from './AreaTable.tsx'
import { Crossings, FieldSummary } from './Crossings.tsx'
import { type Place, useMap, usePlayingField, useStanding } from './data.ts'
import { LayerChoice } from './LayerChoice.tsx'
import { MapLegend, SchoolsNotOnMap } from './MapLegend.tsx'
import { PlaceChoice } from './PlaceChoice.tsx'
import { RegionMap } from './RegionMap.tsx'
import { dayWords, rowsOfField, rowsOfStanding } from './rows.ts'
import { type FieldChange, type FieldSearch, layersOf, placeOf } from './search.ts'
import { kindsOn } from './shapes.ts'
import { text } from './text.ts'

/** The playing field of a day: a map, a table with the same truth, and where borders do not coincide (practice P4.1). */
export function PlayingFieldPage({ mayLoad }: { mayLoad: boolean }) {
  usePageTitle(text.title)
  const search: FieldSearch = useSearch({ from: '/werk/speelveld' })
  const navigate = useNavigate()
  const change = (part: FieldChange) =>
    void navigate({ to: '/werk/speelveld', search: { ...search, ...part }, resetScroll: false })
  return (
    <Loaded query={usePlayingField(search.dag)}>
      {(field) => <Field field={field} search={search} mayLoad={mayLoad} onChange={change} />}
    </Loaded>
  )
}

type FieldProps = {
  field: PlayingField
  search: FieldSearch
  mayLoad: boolean
  onChange: (change: FieldChange) => void
}

function Field(props: FieldProps) {
  const { field, search, onChange } = props
  const place = placeOf(search)
  return (
    <div className="page-stack playing-field">
      <FieldSummary field={field} />
      <PlaceChoice field={field} search={search} onChange={onChange} />
      <MapSheet {...props} />
      {place === undefined ? (
        <AreaTable title={text.table.all(dayWords(field.day))} day={field.day} rows={rowsOfField(field)} />
      ) : (
        <PlaceTable place={place} day={search.dag} />
      )}
      <Crossings field={field} />
    </div>
  )
}

function PlaceTable({ place, day }: { place: Place; day: string | undefined }) {
  return (
    <Loaded query={useStanding(place, day)}>
      {(standing) => (
        <AreaTable
          title={text.table.of(standing.name, dayWords(standing.day))}
          day={standing.day}
          rows={rowsOfStanding(standing)}
          {...(place.kind === 'school' ? { board: standing.board } : {})}
          hasHow
        />
      )}
    </Loaded>
  )
}

function MapSheet({ field, search, mayLoad, onChange }: FieldProps) {
  const today = useToday()
  return (
    <section className="sheet field-sheet" aria-labelledby="field-map">
      <div className="sheet__head">
        <h2 id="field-map">{text.map.title(dayWords(search.dag ?? today))}</h2>
        <div className="button-row no-print">
          <button type="button" className="button button--quiet button--small" onClick={() => print()}>
            <Icon path={printer} />
            {text.map.print}
          </button>
          {mayLoad && (
            <Link className="button button--quiet button--small" to="/werk/speelveld/kaart">
              {text.map.load}
            </Link>
          )}
        </div>
      </div>
      <Loaded query={useMap(search.dag)}>
        {({ map }) =>
          map === null ? (
            <EmptyState what={text.map.none} how={text.map.noneHow} />
          ) : (
            <MapWithLayers map={map} field={field} search={search} onChange={onChange} />
          )
        }
      </Loaded>
    </section>
  )
}

function MapWithLayers({ map, field, search, onChange }: Omit<FieldProps, 'mayLoad'> & { map: AreaMap }) {
  const layers = layersOf(search)
  return (
    <div className="field-sheet__body">
      <figure>
        <RegionMap map={map} field={field} layers={layers} chosenId={placeOf(search)?.id} />
        <figcaption>
          <MapLegend map={map} field={field} layers={layers} />
          <SchoolsNotOnMap map={map} field={field} />
          <p className="meta">{text.map.source(map.source, dayWords(map.fromOn))}</p>
        </figcaption>
      </figure>
      <LayerChoice layers={layers} onMap={kindsOn(map)} onChange={onChange} />
    </div>
  )
}
