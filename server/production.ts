/**
 * Imported before everything else: graphql-js and Express read it once, when they are loaded. Outside production graphql-js looks at every
 * value for signs of a second copy of itself.
 */
process.env.NODE_ENV ??= 'production';
