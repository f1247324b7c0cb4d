import type { Contract, Engagement } from '../engagement/engagement.ts';
import type { Term } from '../engagement/terms.ts';

export type DeliveryMethod = Term<'delivery'>;

/** Methods that leave no signed paper and no signature under the text. */
const UNSIGNED: readonly DeliveryMethod[] = ['e-mail', 'portal'];
const ELECTRONIC: readonly DeliveryMethod[] = ['e-mail', 'e-delivery', 'portal'];

/** Calendar days a delivery usually takes; only for the warning that an end has no slack. */
export const USUAL_DELIVERY_DAYS: Readonly<Record<DeliveryMethod, number>> = {
  hand: 0,
  'e-mail': 0,
  'e-delivery': 0,
  portal: 0,
  courier: 1,
  'registered-post': 3,
  post: 3,
};

export function isElectronic(method: DeliveryMethod): boolean {
  return ELECTRONIC.includes(method);
}

/**
 * Whether a delivery meets the form the contract demands. Registered electronic delivery is
 * sealed and signed, so it meets the written form.
 */
export function meetsForm(method: DeliveryMethod, form: Contract['form']): boolean {
  switch (form) {
    case 'written':
      return !UNSIGNED.includes(method);
    case 'electronic-signature':
      return isElectronic(method);
    case 'text':
    case 'any':
    case undefined:
      return true;
  }
}

/** The ways the notice goes out; with none written, an empty list. */
export function deliveriesOf(engagement: Engagement) {
  return engagement.notice.delivery ?? [];
}
