import { readAccessibility, type AccessibilityStatement } from './accessibility.ts';
import { readContent } from '../shared/content.query.ts';

/** What editors say of who can use the site how, in the order of the file. */
export function getAccessibilityStatements(): readonly AccessibilityStatement[] {
  return readContent('content/accessibility.yaml', readAccessibility);
}
