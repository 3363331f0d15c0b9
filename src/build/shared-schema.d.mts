/** The schema of an agreement → that of a part of one. */
export declare function sharedSchema(schema: object): object
