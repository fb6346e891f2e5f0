const { createRequire, isBuiltin } = require('node:module');
const { isAbsolute } = require('node:path');
const { Script } = require('node:vm');
const Runtime = require('jest-runtime').default;

/** Modules compiled by this worker, by file: each suite evaluates them anew, none compiles them again. */
const compiled = new Map();

/**
 * Jest's own runtime gives each suite a world of its own: a second `Array` and `Error`, and all of node_modules once more, which cost every
 * suite two seconds before its first test. Here all suites of a worker live in the worker's world, one after another, and share the packages
 * that Node has loaded; the project's own modules are still evaluated anew for each, so that no suite finds what another left in one.
 * `environment.ts` clears the globals away between them. `executor` is no public part of jest, whose version is therefore an exact one.
 */
module.exports = class SharedRuntime extends Runtime {
  constructor(...given) {
    super(...given);
    const parameters = this.executor.injectedModuleParameters.join(', ');
    this.executor.compile = (source, filename) => {
      const known = compiled.get(filename);
      if (known?.source === source) return known.script.runInThisContext();
      const script = new Script(`(function (${parameters}) {${source}\n})`, { filename });
      compiled.set(filename, { source, script });
      return script.runInThisContext();
    };
  }

  requireModuleOrMock(from, moduleName) {
    return isPackage(moduleName) ? createRequire(from)(moduleName) : super.requireModuleOrMock(from, moduleName);
  }
};

function isPackage(moduleName) {
  return (
    !moduleName.startsWith('.') && !isAbsolute(moduleName) && !isBuiltin(moduleName) && moduleName !== '@jest/globals'
  );
}
