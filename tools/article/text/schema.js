import Ajv from 'ajv';
import {isCalendarDate, isLanguageTag} from './formats.js';

const ajv = new Ajv({
  allErrors: true,
  allowUnionTypes: true,
  verbose: true,
  formats: {'calendar-date': isCalendarDate, 'language-tag': isLanguageTag},
});

/** A field that holds any words. The advice, here and in all schemas, says how to mend a problem. */
export const words = (advice) => ({type: 'string', pattern: '\\S', description: advice});

/** A map of which every field but the optional ones is required, and no other is known. */
export const fields = (advice, properties, optional = []) => ({
  type: 'object',
  description: advice,
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
});

/**
 * Makes a check that reports, in plain sentences, whatever in a YAML text departs from a schema.
 *
 * @param {string} name what the whole is called in a message
 * @param {object} schema a JSON schema in which each `description` says how to mend a problem
 */
export function schemaCheck(name, schema) {
  const validate = ajv.compile(schema);
  return (yaml, file) => {
    const value = yaml.value;
    if (value === undefined || validate(value)) return;
    for (const error of validate.errors) {
      const {reason, place} = explain(error, name, yaml);
      file.message(reason, {place});
    }
  };
}

function explain({instancePath, keyword, params, parentSchema, data}, name, yaml) {
  const path = instancePath.split('/').slice(1).map(unescapePointer);
  const last = path.findLast((step) => Number.isNaN(Number(step)));

  if (keyword === 'required') {
    const field = params.missingProperty;
    const advice = parentSchema.properties[field].description;
    const where = path.length > 0 && path.at(-1) === last ? ` in "${last}"` : '';
    return {
      reason: `Missing field "${field}"${where}. ${advice}`,
      place: where ? yaml.pointOfKey(path) : yaml.pointOf(path),
    };
  }
  if (keyword === 'additionalProperties') {
    const field = params.additionalProperty;
    return {
      reason: `Unknown field "${field}". Remove it or correct its name.`,
      place: yaml.pointOfKey([...path, field]),
    };
  }
  return {
    reason: `"${last ?? name}" ${fault(data)}. ${parentSchema.description}`,
    place: yaml.pointOf(path),
  };
}

function fault(value) {
  if (value === null || (typeof value === 'string' && value.trim() === '')) return 'is empty';
  return typeof value === 'object' ? 'has the wrong shape' : `cannot be ${JSON.stringify(value)}`;
}

/** A key may hold the slash that divides a JSON pointer: https://www.rfc-editor.org/rfc/rfc6901 */
const unescapePointer = (step) => step.replaceAll('~1', '/').replaceAll('~0', '~');
