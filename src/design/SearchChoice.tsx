import { useState } from 'react'
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components'
import { Icon } from './Icon.tsx'
import { caretDown } from './icons.ts'

export type Choosable = { id: string; name: string; about: string }

type SearchChoiceProps = {
  id: string
  label: string
  hint?: string
  /** What is chosen; undefined: nothing. */
  chosen: Choosable | undefined
  /** The first that these words find, and how many there are in all. */
  find: (words: string) => { found: readonly Choosable[]; total: number }
  onChoose: (id: string) => void
  words: { open: string; none: string; more: (shown: number, total: number) => string }
}

/** One of very many: typing narrows the list, arrow keys walk it, Enter chooses. What is typed and not chosen goes when the list closes. */
export function SearchChoice({ id, label, hint, chosen, find, onChoose, words }: SearchChoiceProps) {
  const name = chosen?.name ?? ''
  const [typed, setTyped] = useState<string>()
  const [isWhole, setWhole] = useState(false)
  const { found, total } = find(isWhole ? '' : (typed ?? ''))
  const turn = (isOpen: boolean, by: string | undefined) => {
    // Asked for with the button or an arrow the list is whole; typing narrows it again.
    setWhole(isOpen && by === 'manual')
    if (!isOpen) setTyped(undefined)
  }
  return (
    <ComboBox
      className="field search-choice"
      id={id}
      items={found}
      inputValue={typed ?? name}
      onInputChange={(text) => {
        setWhole(false)
        setTyped(text === name ? undefined : text)
      }}
      onOpenChange={turn}
      selectedKey={chosen?.id ?? null}
      onSelectionChange={(key) => {
        setTyped(undefined)
        if (key !== null && key !== chosen?.id) onChoose(String(key))
      }}
      onBlur={() => setTyped(undefined)}
      // What is chosen may not be among what is found: the field itself says what happens to the text.
      allowsCustomValue
      allowsEmptyCollection
    >
      <Label className="field__label">{label}</Label>
      {hint !== undefined && (
        <Text slot="description" className="field__hint">
          {hint}
        </Text>
      )}
      <div className="search-choice__control">
        <Input className="input" dir="auto" onFocus={({ target }) => target.select()} />
        <Button className="icon-button" aria-label={words.open}>
          <Icon path={caretDown} />
        </Button>
      </div>
      <Popover className="menu-popover search-choice__list">
        <ListBox<Choosable> renderEmptyState={() => <p className="search-choice__count">{words.none}</p>}>
          {(one) => (
            <ListBoxItem className="menu-item search-choice__one" textValue={one.name}>
              <Text slot="label" dir="auto">
                {one.name}
              </Text>
              <Text slot="description" className="meta">
                {one.about}
              </Text>
            </ListBoxItem>
          )}
        </ListBox>
        {/* How many are shown is told by the list itself; that there are more stands here. */}
        <p role="status" className="search-choice__count">
          {total > found.length && words.more(found.length, total)}
        </p>
      </Popover>
    </ComboBox>
  )
}
