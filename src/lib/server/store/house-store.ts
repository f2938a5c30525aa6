/** What the administrator has decided for everybody. */
export interface HouseRules {
  /** Whether people may practise without an account. */
  practice: boolean;
}

export interface HouseStore {
  rules(): Promise<HouseRules>;
  change(rules: HouseRules): Promise<void>;
}
