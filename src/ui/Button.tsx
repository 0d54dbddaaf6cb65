import type { ButtonHTMLAttributes } from 'react'
import { Icon, type IconName } from './Icon'

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly kind?: 'plain' | 'primary' | 'quiet'
  readonly big?: boolean
  readonly icon?: IconName
}

/** A button that never submits a form by accident: say `type="submit"` where it should. */
export function Button({
  kind = 'plain',
  big = false,
  icon,
  type = 'button',
  className = '',
  children,
  ...rest
}: Props) {
  return (
    <button type={type} className={`button is-${kind} ${big ? 'is-big' : ''} ${className}`} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}
