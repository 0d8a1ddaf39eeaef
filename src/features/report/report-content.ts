import type { Channel, RegionChannels } from '../channels/registers.ts';
import type { ArticleMapping, LawDocument, Penalty, Right } from '../law/registers.ts';
import type { CalendarYear } from './registers/calendar.ts';
import type { FormField, Reply } from './registers/forms.ts';

/** Everything that editors write for the pages about reports, requests, channels and the law. */
export interface ReportContent {
  channels: readonly Channel[];
  regions: readonly RegionChannels[];
  articles: readonly ArticleMapping[];
  penalties: readonly Penalty[];
  rights: readonly Right[];
  documents: readonly LawDocument[];
  calendar: readonly CalendarYear[];
  reportForm: readonly FormField[];
  requestForm: readonly FormField[];
  replies: readonly Reply[];
}
