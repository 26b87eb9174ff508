/**
 * A mistake of usage or set-up, thrown and shown once by the command line (exit code 2). `id` names the message that
 * says what, why and what to do (`store/version` is `version` of lexicons/messages/store.yaml), filled from `values`.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly id: string;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(id: string, values: Readonly<Record<string, string | number>>, options?: ErrorOptions) {
    super(`${id} ${JSON.stringify(values)}`, options);
    this.id = id;
    this.values = values;
  }
}
