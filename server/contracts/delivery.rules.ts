/** How a resident says that a service was delivered. */
export enum ConfirmationWay {
  SIGNATURE = 'SIGNATURE',
  CODE = 'CODE',
  PHONE = 'PHONE',
}
