/** What a script adds to the page of a notice. The page works without it. */
import { followReader } from './contents.ts';
import { openClauseCards } from './clause-card.ts';
import { landOnClause } from './landing.ts';
import { showNotes } from './notes.ts';
import { offerRows } from './table-rows.ts';

followReader();
offerRows();
openClauseCards();
showNotes();
landOnClause();
