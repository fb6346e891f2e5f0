const { NODE_ENV } = process.env;

// As in the built server: elsewhere graphql looks at each object for a second copy of itself, a fifth of what an answer costs.
process.env.NODE_ENV = 'production';
require('graphql/jsutils/instanceOf');
process.env.NODE_ENV = NODE_ENV;
