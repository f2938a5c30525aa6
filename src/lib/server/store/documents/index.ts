import type { z } from 'zod';
import type { OpenCollection } from '../collection.ts';
import type { OpenDocument } from '../document.ts';
import { ASSIGNMENTS, DocumentAssignments } from './assignments.ts';
import { CALIBRATION, DocumentCalibration } from './calibration.ts';
import { CONNECTIONS, DocumentConnections } from './connections.ts';
import { DocumentFeeds, FEEDS } from './feeds.ts';
import { DocumentHouse, HOUSE } from './house.ts';
import { DocumentLinks, LINKS } from './links.ts';
import { DocumentLti, LTI, LTI_PEOPLE } from './lti.ts';
import { DocumentOutbox, OUTBOX } from './outbox.ts';
import { DocumentPeople, PEOPLE } from './people.ts';
import { DocumentReports, REPORTS } from './reports.ts';
import { DocumentSessions, SESSIONS } from './sessions.ts';

/** Collections by their names: each is a folder, or rows of that name. */
export const COLLECTIONS: readonly string[] = [REPORTS.name];

/** What each document and each thing of a collection must be, by the name of the document or collection. */
export const SCHEMAS: ReadonlyMap<string, z.ZodType> = new Map(
  [
    PEOPLE,
    SESSIONS,
    LINKS,
    HOUSE,
    ASSIGNMENTS,
    FEEDS,
    CALIBRATION,
    CONNECTIONS,
    LTI,
    LTI_PEOPLE,
    OUTBOX,
    REPORTS
  ].map(({ name, schema }): [string, z.ZodType] => [name, schema])
);

/** The stores that are made of small documents, whatever keeps those. */
export async function openDocumentStores(document: OpenDocument, collection: OpenCollection) {
  return {
    people: new DocumentPeople(await document(PEOPLE)),
    sessions: new DocumentSessions(await document(SESSIONS)),
    links: new DocumentLinks(await document(LINKS)),
    house: new DocumentHouse(await document(HOUSE)),
    assignments: new DocumentAssignments(await document(ASSIGNMENTS)),
    feeds: new DocumentFeeds(await document(FEEDS)),
    calibration: new DocumentCalibration(await document(CALIBRATION)),
    connections: new DocumentConnections(await document(CONNECTIONS)),
    lti: new DocumentLti(await document(LTI), await document(LTI_PEOPLE)),
    outbox: new DocumentOutbox(await document(OUTBOX)),
    reports: new DocumentReports(await collection(REPORTS))
  };
}
