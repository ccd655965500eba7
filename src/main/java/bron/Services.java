package bron;

import bron.account.Newsroom;
import bron.article.AroundViews;
import bron.article.ArticleDesk;
import bron.article.ArticleEditor;
import bron.article.ArticleGate;
import bron.article.ArticleHeads;
import bron.article.ArticlePages;
import bron.article.ArticleSaving;
import bron.article.ArticleShare;
import bron.article.ArticleViews;
import bron.article.Bodies;
import bron.article.CheckPages;
import bron.article.EditorPages;
import bron.article.EditorReplies;
import bron.article.EmbedPages;
import bron.article.Embeds;
import bron.article.FormPictures;
import bron.article.LitePages;
import bron.article.Outlines;
import bron.article.Pictured;
import bron.article.Preview;
import bron.article.PublishPages;
import bron.article.Publishing;
import bron.article.RelatedChoices;
import bron.article.RichText;
import bron.article.WritingPages;
import bron.author.AuthorEditor;
import bron.author.Authors;
import bron.author.Portrait;
import bron.bulk.BulkPages;
import bron.bulk.BulkRun;
import bron.command.CommandPages;
import bron.db.Database;
import bron.delivery.Deliveries;
import bron.delivery.Outgoing;
import bron.discovery.AiCrawlers;
import bron.discovery.IndexNow;
import bron.discovery.RobotsPages;
import bron.discovery.SharePictures;
import bron.feed.FeedIndexPages;
import bron.feed.FeedItems;
import bron.feed.FeedPages;
import bron.feed.ItemHtml;
import bron.front.ArchivePages;
import bron.front.AuthorPages;
import bron.front.FrontDesk;
import bron.front.FrontEditor;
import bron.front.FrontPages;
import bron.front.ListHeads;
import bron.front.ListPages;
import bron.front.SectionPages;
import bron.front.TopicPages;
import bron.media.MediaEditor;
import bron.media.MediaKeeping;
import bron.media.MediaLibrary;
import bron.media.MediaLists;
import bron.media.MediaPages;
import bron.media.MediaUpload;
import bron.media.PictureIntake;
import bron.media.Pictures;
import bron.media.RenditionWorker;
import bron.preview.PreviewDoor;
import bron.preview.PreviewLinks;
import bron.preview.PreviewPages;
import bron.preview.PreviewViews;
import bron.preview.Unpublished;
import bron.purge.PurgeWorker;
import bron.record.HistoryPages;
import bron.record.RestorationPages;
import bron.record.Restoring;
import bron.schedule.EmbargoPages;
import bron.schedule.FailedPlans;
import bron.schedule.PinPlans;
import bron.schedule.PlanPages;
import bron.schedule.PlanRun;
import bron.schedule.PublicationPlans;
import bron.schedule.Schedule;
import bron.schedule.ScheduleForms;
import bron.schedule.SchedulePages;
import bron.schedule.ScheduleWorker;
import bron.search.IndexWorker;
import bron.search.OpenSearchPages;
import bron.search.PlainBodies;
import bron.search.SearchCheck;
import bron.search.SearchFeeds;
import bron.search.SearchIndex;
import bron.search.SearchPages;
import bron.settings.RedirectEditor;
import bron.settings.SettingsEditor;
import bron.site.ErrorPages;
import bron.site.Frames;
import bron.site.LanguagePages;
import bron.site.ReaderPages;
import bron.site.Sites;
import bron.sitemap.SitemapPages;
import bron.term.TermEditor;
import bron.term.TermKind;
import bron.term.Terms;
import bron.trail.TrailExport;
import bron.trail.TrailPages;
import bron.transfer.Importer;
import bron.transfer.SampleSite;
import bron.translation.BesideViews;
import bron.translation.Translating;
import bron.translation.TranslationPages;
import bron.web.Assets;
import bron.web.Caching;
import bron.web.ClientAddress;
import bron.web.Files;
import bron.web.Messages;
import bron.web.Templates;
import bron.workflow.NotePages;
import bron.workflow.Notes;
import bron.workflow.ReviewPages;
import bron.workflow.WorkPages;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntSupplier;

/**
 * Everything that the site is made of, put together once: the only place that says {@code new},
 * with {@link AccountServices}, which lets people in.
 */
final class Services {
  final Clock clock;
  final Database database;
  final Assets assets;
  final Messages messages;
  final Sites sites;
  final ErrorPages errors;
  final Newsroom newsroom;
  final ClientAddress clientAddress;
  final AccountServices account;
  final Bodies bodies;
  final Publishing publishing;
  final ArticlePages articlePages;
  final EmbedPages embedPages;
  final ArticleDesk articleDesk;
  final ArticleEditor articleEditor;
  final ArticleSaving articleSaving;
  final WritingPages writingPages;
  final RelatedChoices relatedChoices;
  final PublishPages publishPages;
  final CheckPages checkPages;
  final BulkPages bulkPages;
  final CommandPages commandPages;
  final Preview preview;
  final PreviewDoor previewDoor;
  final PreviewPages previewPages;
  final HistoryPages historyPages;
  final RestorationPages restorationPages;
  final TranslationPages translationPages;
  final NotePages notePages;
  final ReviewPages reviewPages;
  final WorkPages workPages;
  final FrontPages frontPages;
  final SharePictures sharePictures;
  final ArticleShare articleShare;
  final FrontEditor frontEditor;
  final SchedulePages schedulePages;
  final PlanPages planPages;
  final PublicationPlans publicationPlans;
  final PinPlans pinPlans;
  final EmbargoPages embargoPages;
  final PlanRun planRun;
  final ScheduleWorker scheduleWorker;
  final SectionPages sectionPages;
  final TopicPages topicPages;
  final AuthorPages authorPages;
  final ArchivePages archivePages;
  final Pictures pictures;
  final RenditionWorker renditions;
  final MediaPages mediaPages;
  final MediaUpload mediaUpload;
  final MediaLibrary mediaLibrary;
  final MediaEditor mediaEditor;
  final AuthorEditor authorEditor;
  final TermEditor sectionEditor;
  final TermEditor topicEditor;
  final RedirectEditor redirectEditor;
  final SettingsEditor settingsEditor;
  final TrailPages trailPages;
  final TrailExport trailExport;
  final FeedPages feeds;
  final FeedIndexPages feedIndex;
  final Outgoing outgoing;
  final IndexNow indexNow;
  final Deliveries deliveries;
  final PurgeWorker purges;
  final RobotsPages robots;
  final SitemapPages sitemaps;
  final SearchIndex searchIndex;
  final IndexWorker indexWorker;
  final SearchCheck searchCheck;
  final SearchPages searchPages;
  final SearchFeeds searchFeeds;
  final OpenSearchPages openSearchPages;
  final Importer importer;
  final SampleSite sampleSite;

  Services(Config config, Database database, Clock clock, IntSupplier port) {
    this.clock = clock;
    this.database = database;
    Files program = config.source().map(Files::source).orElseGet(Files::packed);
    Files files = Files.withLanguages(program, config.data());
    messages = new Messages(files);
    assets = new Assets(files, config.source().isPresent() ? "dev" : Version.fingerprint());
    Caching caching = new Caching(config.purging().isWanted(), clock);
    sites = new Sites(config.baseUrl(), port);
    Templates templates = new Templates(files, messages);
    ReaderPages pages = new ReaderPages(new Frames(assets), templates);
    errors = new ErrorPages(database, sites, pages);

    clientAddress = new ClientAddress(config.trustProxy());
    FailedPlans failedPlans = new FailedPlans(clock);
    newsroom =
        new Newsroom(
            database,
            sites,
            templates,
            messages,
            assets,
            config.mostMegabytes(),
            failedPlans::waitFor);
    account =
        new AccountServices(
            config, database, clock, sites, files, templates, messages, assets, newsroom, errors);

    bodies = new Bodies(messages);
    ArticleGate gate = new ArticleGate(bodies, sites);
    publishing = new Publishing(database, sites, gate, clock, UUID::randomUUID);
    pictures = new Pictures(config.mostMegabytes());
    renditions = new RenditionWorker(database, new Pictured(sites));
    PictureIntake intake = new PictureIntake(database, pictures, renditions, clock);
    Outlines outlines = new Outlines();
    ArticleViews views =
        new ArticleViews(
            bodies, outlines, new Embeds(templates, assets), new AroundViews(messages, clock));
    articleDesk = new ArticleDesk(database, sites, newsroom, messages);
    EditorPages editorPages = new EditorPages(messages, new RichText(files, assets, messages));
    EditorReplies editorReplies =
        new EditorReplies(database, sites, newsroom, editorPages, messages, account.tokens, clock);
    articleEditor = new ArticleEditor(database, sites, editorReplies, clock);
    articleSaving =
        new ArticleSaving(
            database, sites, publishing, editorReplies, new FormPictures(intake), clock);
    writingPages = new WritingPages(database, sites, messages, clock);
    relatedChoices = new RelatedChoices(database, sites, newsroom);
    publishPages = new PublishPages(database, sites, newsroom, publishing, gate, messages, clock);
    checkPages = new CheckPages(database, sites, newsroom, gate, messages);
    BulkRun bulk = new BulkRun(database, sites, publishing, clock);
    bulkPages = new BulkPages(database, sites, newsroom, publishing, bulk, clock);
    commandPages = new CommandPages(database, sites, newsroom, messages);
    preview = new Preview(database, sites, pages, views);
    historyPages = new HistoryPages(database, sites, newsroom, messages, preview);
    restorationPages =
        new RestorationPages(
            database, sites, newsroom, messages, new Restoring(database, sites, clock));
    Translating translating = new Translating(database, sites, clock, UUID::randomUUID);
    BesideViews beside = new BesideViews(messages, assets);
    translationPages = new TranslationPages(database, sites, newsroom, translating, beside);
    LanguagePages languages = new LanguagePages(database, sites, assets, caching);
    articlePages =
        new ArticlePages(
            languages,
            pages,
            views,
            new ArticleHeads(outlines, messages),
            new LitePages(pages, bodies, assets));
    embedPages = new EmbedPages(languages, pages, bodies, assets);
    ListHeads heads = new ListHeads(messages);
    ListPages lists = new ListPages(languages, pages, heads);
    frontPages = new FrontPages(languages, lists, pages, messages, heads, clock);
    FrontDesk frontDesk = new FrontDesk(database, sites, clock);
    frontEditor = new FrontEditor(database, sites, newsroom, frontDesk, clock);
    Schedule schedule = new Schedule(database, publishing, gate, clock);
    ScheduleForms forms = new ScheduleForms(database, sites, newsroom, messages, clock);
    schedulePages = new SchedulePages(database, sites, newsroom, messages, clock);
    planPages = new PlanPages(database, sites, schedule, forms, newsroom, messages);
    publicationPlans = new PublicationPlans(schedule, publishPages, forms);
    pinPlans = new PinPlans(schedule, forms, newsroom);
    embargoPages = new EmbargoPages(database, sites, schedule, forms, newsroom, messages);
    planRun = new PlanRun(database, publishing, frontDesk, clock);
    scheduleWorker = new ScheduleWorker(planRun, clock);
    Notes notes = new Notes(database, clock);
    notePages = new NotePages(database, sites, newsroom, messages, notes, clock);
    reviewPages = new ReviewPages(database, sites, newsroom, messages, notePages, clock);
    workPages = new WorkPages(database, sites, newsroom, messages, clock);
    sharePictures = new SharePictures(database, sites, files, caching);
    articleShare = new ArticleShare(database, sites, sharePictures);
    Unpublished unpublished = new Unpublished(pages, views);
    previewDoor = new PreviewDoor(database, sites, unpublished, clock);
    previewPages =
        new PreviewPages(
            database,
            sites,
            newsroom,
            new PreviewViews(messages, views, clock),
            unpublished,
            new PreviewLinks(database, account.tokens, clock),
            sharePictures);
    sectionPages = new SectionPages(lists);
    topicPages = new TopicPages(lists);
    authorPages = new AuthorPages(lists);
    archivePages = new ArchivePages(lists);

    feeds =
        new FeedPages(
            database,
            sites,
            new FeedItems(new ItemHtml(database, templates, bodies)),
            pages,
            caching);
    feedIndex = new FeedIndexPages(languages, pages, messages);
    searchIndex = new SearchIndex(sites);
    database.endEachWith(searchIndex::catchUp);
    indexWorker = new IndexWorker(database, searchIndex);
    searchCheck = new SearchCheck(database, searchIndex);
    searchPages = new SearchPages(languages, pages, messages, new PlainBodies());
    searchFeeds = new SearchFeeds(messages);
    openSearchPages = new OpenSearchPages(languages, messages);
    mediaPages = new MediaPages(database, caching);
    MediaLists mediaLists = new MediaLists(database, sites);
    mediaLibrary = new MediaLibrary(mediaLists, newsroom);
    mediaUpload = new MediaUpload(intake, mediaLibrary, newsroom);
    mediaEditor =
        new MediaEditor(new MediaKeeping(database, renditions, clock), database, sites, newsroom);

    Authors authors = new Authors(database, sites, clock);
    Portrait portrait = new Portrait(database, intake);
    authorEditor = new AuthorEditor(authors, portrait, database, sites, newsroom);
    sectionEditor = termEditor(TermKind.SECTION);
    topicEditor = termEditor(TermKind.TOPIC);
    redirectEditor = new RedirectEditor(database, sites, newsroom, clock);
    settingsEditor = new SettingsEditor(database, sites, newsroom, clock, new AiCrawlers(files));
    trailPages = new TrailPages(database, sites, newsroom, messages, clock);
    trailExport = new TrailExport(database, sites, trailPages, messages, clock);

    outgoing = new Outgoing(config.privateDelivery());
    indexNow = new IndexNow(database, outgoing);
    robots = new RobotsPages(database, sites, new AiCrawlers(files), caching);
    sitemaps = new SitemapPages(database, sites, caching, clock);
    deliveries = new Deliveries(database, sites, clock, List.of(indexNow));

    purges = new PurgeWorker(database, sites, config.purging());

    importer = new Importer(database, sites, pictures, searchIndex, clock, UUID::randomUUID);
    sampleSite = new SampleSite(database, sites, pictures, clock, UUID::randomUUID);
  }

  /** The languages that have addresses: those with texts, and what the site has besides. */
  Set<String> languages() {
    Set<String> all = new LinkedHashSet<>(messages.languages());
    all.addAll(database.read(Sites::languages));
    return all;
  }

  private TermEditor termEditor(TermKind kind) {
    Terms terms = new Terms(kind, database, sites, clock);
    return new TermEditor(kind, terms, database, sites, newsroom);
  }
}
