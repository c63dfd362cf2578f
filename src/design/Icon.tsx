type IconProps = {
  /** A constant of icons.ts. */
  path: string
  /** Only when no word stands beside it. */
  label?: string
  className?: string
}

/** A Phosphor icon in the colour of the text around it. */
export function Icon({ path, label, className = '' }: IconProps) {
  const name = `icon ${className}`.trimEnd()
  return label === undefined ? (
    <svg className={name} viewBox="0 0 256 256" aria-hidden="true">
      <path d={path} />
    </svg>
  ) : (
    <svg className={name} viewBox="0 0 256 256" role="img" aria-label={label}>
      <path d={path} />
    </svg>
  )
}
