"""Makes public-holidays.txt; see README.md in this folder.

The rules of each country's law come from the Python package "holidays"; ABOUT names the law or official list that they were
checked against. What the package leaves out or words differently from year to year is put right here.
"""

import datetime
import re
import sys
import unicodedata
from collections import Counter, defaultdict

import holidays
from dateutil.easter import easter

FIRST, LAST = 1990, 2040

# Countries of the table before there were regions, and those that were added since.
COUNTRIES = (
    "AD AE AL AM AR AT AU BA BE BG BM BO BR BS BY CA CH CL CN CO CR CU CY CZ DE DK EC EE EG ES ET FI FR GB GE GG GI GR HK HR HU "
    "ID IE IL IM IN IS IT JE JP KR KY KZ LI LT LU LV MA MC MD ME MK MT MU MX MY NG NI NL NO NZ PA PE PH PL PT PY RO RS RU SA SE "
    "SG SI SK SM TH TR TW UA US UY VE VG VN XK ZA"
).split()

REGIONS = {
    "AU": "ACT NSW NT QLD SA TAS VIC WA",
    "CA": "AB BC MB NB NL NS NT NU ON PE QC SK YT",
    "CH": "AG AI AR BE BL BS FR GE GL GR JU LU NE NW OW SG SH SO SZ TG TI UR VD VS ZG ZH",
    "DE": "BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH",
    "ES": "AN AR AS CB CE CL CM CN CT EX GA IB MC MD ML NC PV RI VC",
    "GB": "ENG NIR SCT WLS",
}

ABOUT = {
    "AR": "Ley 27.399; argentina.gob.ar/interior/feriados-nacionales",
    "AT": "Feiertagsruhegesetz 1957",
    "AU": "Fair Work Act 2009 s. 115 and the Holidays Acts of the states; days that all states hold; fairwork.gov.au",
    "BE": "Koninklijk besluit of 18 April 1974",
    "BR": "Leis 662/1949, 6.802/1980, 10.607/2002 and 14.759/2023",
    "CA": "Canada Labour Code, Part III, s. 166 (federal general holidays)",
    "CH": "Art. 110 BV and cantonal laws; days that all cantons hold",
    "CL": "Leyes 2.977, 19.668, 19.973, 20.148, 20.299 and 21.357; feriados.cl",
    "CN": "State Council, Regulation on Public Holidays for National Annual Festivals and Memorial Days, and its yearly notices",
    "CO": "Ley 51 de 1983 (Ley Emiliani)",
    "CY": "Public holidays of the Public Service of Cyprus",
    "CZ": "Zakon 245/2000 Sb.",
    "DE": "Einigungsvertrag Art. 2 and the Feiertagsgesetze; days that all Laender hold",
    "DK": "Helligdagsloven; store bededag until 2023 (Lov 214/2023)",
    "ES": "Estatuto de los Trabajadores Art. 37.2, Real Decreto 2001/1983 Art. 45 and the yearly lists in the BOE",
    "FI": "Laki 388/1937 kirkollisista juhlapaivista and the laws on 1 May and 6 December",
    "FR": "Code du travail Art. L3133-1",
    "GB": "Banking and Financial Dealings Act 1971, England and Wales, and proclamations; gov.uk/bank-holidays",
    "GR": "Law 4808/2021 Art. 60 and Royal Decree 748/1966",
    "HK": "General Holidays Ordinance (Cap. 149); gov.hk/en/about/abouthk/holiday",
    "IE": "Organisation of Working Time Act 1997, second schedule, as amended in 2022",
    "IL": "Law and Administration Ordinance 1948, s. 18A",
    "IN": "Holidays of the Central Government, Department of Personnel and Training",
    "IT": "Legge 260/1949 as amended, Legge 151/2025 (4 October from 2026)",
    "JP": "Act on National Holidays (1948, as amended); Cabinet Office, syukujitsu.csv",
    "KR": "Regulations on Holidays of Government Offices, Presidential Decree",
    "MX": "Ley Federal del Trabajo Art. 74",
    "NL": "Algemene termijnenwet Art. 3",
    "NO": "Lov om helligdager og helligdagsfred 1995, Lov om 1 og 17 mai 1947",
    "NZ": "Holidays Act 2003, Te Kahui o Matariki Public Holiday Act 2022; employment.govt.nz",
    "PL": "Ustawa o dniach wolnych od pracy 1951, as amended (24 December from 2025)",
    "PT": "Codigo do Trabalho Art. 234",
    "SE": "Lag (1989:253) om allmanna helgdagar",
    "SG": "Holidays Act 1998; mom.gov.sg/employment-practices/public-holidays",
    "TR": "Law 2429 on National and General Holidays",
    "US": "5 U.S.C. 6103; opm.gov federal holidays",
    "ZA": "Public Holidays Act 36 of 1994",
}

# One name for a holiday whose name changed with the law or the sovereign.
ALIASES = {
    "QUEENS_BIRTHDAY": "KINGS_BIRTHDAY",
    "SOVEREIGNS_BIRTHDAY": "KINGS_BIRTHDAY",
    "QUEENS_DAY": "KINGS_DAY",
    "HEALTH_AND_SPORTS_DAY": "SPORTS_DAY",
    "PHYSICAL_EDUCATION_DAY": "SPORTS_DAY",
    "HOLIDAY_OF_LABOR": "LABOR_DAY",
    "LABOUR_DAY": "LABOR_DAY",
    "DAY_OF_RACE": "RESPECT_FOR_CULTURAL_DIVERSITY_DAY",
}

# Categories beyond "public" where the law has days that the package files elsewhere.
# The name of a day that has several.
FIRST_OF_SEVERAL = {"NEW_YEARS_DAY", "CHRISTMAS_DAY", "LABOR_DAY"}

# In Bavaria the Assumption is a holiday where most are Catholic, in five of six municipalities.
CATEGORIES = {"CA": ("government",), "HK": ("optional",), "DE-BY": ("catholic",)}

OBSERVED = " (observed)"

# Named by the law, on whatever weekday; the package leaves out Sundays, or years.
BY_LAW = {
    "ES": {
        "NEW_YEARS_DAY": (1, 1),
        "EPIPHANY": (1, 6),
        "LABOR_DAY": (5, 1),
        "ASSUMPTION_DAY": (8, 15),
        "NATIONAL_DAY": (10, 12),
        "ALL_SAINTS_DAY": (11, 1),
        "CONSTITUTION_DAY": (12, 6),
        "IMMACULATE_CONCEPTION": (12, 8),
        "CHRISTMAS_DAY": (12, 25),
    },
    "NL": {"LIBERATION_DAY": (5, 5)},
    # Labour Code Art. 73; under martial law people work on these days, but the calendar goes on.
    "UA": {
        "NEW_YEARS_DAY": (1, 1, 2023),
        "INTERNATIONAL_WOMENS_DAY": (3, 8, 2023),
        "LABOR_DAY": (5, 1, 2023),
        "DAY_OF_REMEMBRANCE_AND_VICTORY": (5, 8, 2024),
        "INDEPENDENCE_DAY": (8, 24, 2022),
        "STATEHOOD_DAY": (7, 15, 2024),
        "DEFENDERS_DAY": (10, 1, 2023),
        "CHRISTMAS_DAY": (12, 25, 2022),
    },
}

# Sundays anyway, and not in the law's list.
NOT_BY_LAW = {"BE": {"EASTER_SUNDAY", "PENTECOST"}, "IT": {"NATIONAL_UNITY_DAY"}}

# Not substitutes, in spite of their names.
ITSELF = {"The day following Mid-Autumn Festival", "The Day following Mid-Autumn Festival", "The day following Good Friday"}

# Days of Australia that every state holds, with their substitutes.
EVERY_STATE = {"NEW_YEARS_DAY", "AUSTRALIA_DAY", "GOOD_FRIDAY", "EASTER_MONDAY", "ANZAC_DAY", "CHRISTMAS_DAY", "BOXING_DAY"}

# Where a holiday on a weekend has a substitute, sales follow the day itself, whether or not the law still calls it one.
BOTH_DAYS = {"AU", "CA", "GB", "GG", "HK", "IE", "IM", "JE", "NZ", "SG", "US", "ZA"}


def plain(name):
    text = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    text = re.sub(r"\s*\((estimated|in lieu|observed, estimated)\)", lambda m: OBSERVED if "observed" in m.group(1) else "", text)
    observed = bool(re.search(r"\((observed|substitute.*|in lieu.*|additional.*)\)", text))
    text = re.sub(r"\s*\((observed|substitute.*|in lieu.*|additional.*)\)", "", text)
    alternative = re.match(r"Alternative holiday for (.*)", text)
    if alternative:
        text, observed = alternative.group(1), True
    following = re.match(r"(?:Monday|The day|The second day) following (.*)", text, re.IGNORECASE)
    if following and following.group(0) not in ITSELF:
        text, observed = following.group(1).removeprefix("the "), True
    transfer = re.match(r"(.*) Transfer$", text)
    if transfer:
        text, observed = transfer.group(1), True
    key = re.sub(r"[^A-Z0-9]+", "_", text.replace("'", "").upper()).strip("_")
    key = ALIASES.get(key, key)
    return key + (OBSERVED if observed else "")


def raw(country, region):
    """The package's list: names by date."""
    years = range(FIRST - 1, LAST + 2)
    cls = getattr(holidays, country, None)
    if cls is None:
        return None
    languages = getattr(cls, "supported_languages", ()) or ()
    language = "en_US" if "en_US" in languages else next((one for one in languages if one.startswith("en")), None)
    code = country if region is None else f"{country}-{region}"
    wanted = {"public", *CATEGORIES.get(code, ())}
    categories = tuple(one for one in wanted if one in cls.supported_categories)
    found = holidays.country_holidays(country, subdiv=region, years=years, language=language, categories=categories)
    days = {}
    for date in sorted(found):
        names = sorted(
            {plain(name) for name in found.get_list(date)},
            key=lambda name: (OBSERVED in name, name not in FIRST_OF_SEVERAL, name),
        )
        days[date] = names[0]
    return days


def nearest(days, date, reach=10):
    """The named holiday that a day off belongs to."""
    for distance in range(1, reach + 1):
        for near in (date - datetime.timedelta(distance), date + datetime.timedelta(distance)):
            name = days.get(near)
            if name and not name.startswith(("DAY_OFF", "SUBSTITUTE")) and OBSERVED not in name:
                return name
    return None


def worded(country, days):
    """Names that are the same from year to year."""
    result = dict(days)
    for date, name in days.items():
        if name.startswith(("DAY_OFF", "SUBSTITUTE_HOLIDAY", "SUBSTITUTE_DAY")):
            if country == "JP":
                before = date - datetime.timedelta(1)
                while before.weekday() != 6:
                    before -= datetime.timedelta(1)
                result[date] = days[before] + OBSERVED
            else:
                result[date] = (nearest(days, date) or "DAY_OFF") + OBSERVED
    return moved(result)


def moved(days):
    """A holiday that was moved, not doubled, keeps its name: its day itself is a working day."""
    by_year = defaultdict(set)
    for date, name in days.items():
        by_year[date.year].add(name)
    result = {}
    for date, name in days.items():
        base = name.removesuffix(OBSERVED)
        # The substitute of a New Year's Day may lie in the year before, that of a 31st in the year after.
        near = by_year[date.year] | by_year[(date + datetime.timedelta(10)).year] | by_year[(date - datetime.timedelta(10)).year]
        result[date] = name if base in near else base
    return result


def with_the_day_itself(country, days):
    if country not in BOTH_DAYS:
        return days
    usual = defaultdict(Counter)
    for date, name in days.items():
        usual[name.removesuffix(OBSERVED)][(date.month, date.day)] += 1
    result = dict(days)
    for name, dates in usual.items():
        (month, day), count = dates.most_common(1)[0]
        years = {date.year for date, one in days.items() if one.removesuffix(OBSERVED) == name}
        if count < 0.5 * len(years):
            continue
        for year in years:
            itself = datetime.date(year, month, day)
            for date, one in days.items():
                if one == name and date != itself and days.get(itself) == name and 0 < (date - itself).days <= 4:
                    result[date] = name + OBSERVED
            if result.get(itself) in (None, "ADDITIONAL_PUBLIC_HOLIDAY") and itself.weekday() >= 5:
                result[itself] = name
                for date, one in days.items():
                    if one == name and date.year == year and date != itself:
                        result[date] = name + OBSERVED
    return result


def in_range(days):
    return {date: name for date, name in days.items() if FIRST <= date.year <= LAST}


def by_law(country, days):
    result = {date: name for date, name in days.items() if name not in NOT_BY_LAW.get(country, ())}
    for name, (month, day, *since) in BY_LAW.get(country, {}).items():
        for year in range(*since or (FIRST,), LAST + 1):
            result.setdefault(datetime.date(year, month, day), name)
    if country == "ES":
        for year in range(FIRST, LAST + 1):
            result.setdefault(easter(year) - datetime.timedelta(2), "GOOD_FRIDAY")
    return result


def listed(country, region=None):
    days = raw(country, region)
    if days is None:
        return None
    return in_range(by_law(country, with_the_day_itself(country, worded(country, days))))


def common(country, least):
    """What at least so many regions hold of the days that each of them has."""
    count = Counter()
    names = {}
    for region in REGIONS[country].split():
        for date, name in listed(country, region).items():
            count[date] += 1
            names.setdefault(date, name)
    return {
        date: name
        for date, name in names.items()
        if count[date] >= least and name.removesuffix(OBSERVED) in EVERY_STATE and name != "ANZAC_DAY" + OBSERVED
    }


def national(country):
    if country == "GB":
        return listed("GB", "ENG")
    days = listed(country)
    if days is not None and country == "AU":
        # Lists of some states have gaps before 2012, when each declared substitutes by itself.
        days = with_the_day_itself(country, {**common(country, 5), **days})
    return days


def regional(country, region, days):
    """What a region holds, beside the country's list."""
    own = listed(country, region)
    if country == "AU":
        own = {**days, **own}
    return own


def rows(days):
    """Lines of the table: name, years, and one date for all years or one column a year."""
    by_name = defaultdict(lambda: defaultdict(list))
    for date, name in sorted(days.items()):
        by_name[name][date.year].append(f"{date:%m%d}")
    for name, years in sorted(by_name.items()):
        first, last = min(years), max(years)
        columns = [",".join(years.get(year, ["-"])) for year in range(first, last + 1)]
        if len(set(columns)) == 1:
            columns = columns[:1]
        yield f"{name.replace(OBSERVED, '+')} {first}-{last} {' '.join(columns)}"


def section(days, removed=()):
    return "".join(f"{row}\n" for row in [*rows(days), *rows({date: "-" for date in removed})])


def kept(path):
    """Sections of the former table for what the package does not have."""
    found = defaultdict(dict)
    for line in open(path, encoding="ascii"):
        if not re.match(r"[A-Z]{2} \S+ \d{4}-\d{4} ", line):
            continue
        country, name, years, *columns = line.split()
        first, last = (int(year) for year in years.split("-"))
        for year in range(first, last + 1):
            dates = columns[0] if len(columns) == 1 else columns[year - first]
            for date in dates.split(",") if dates != "-" else []:
                found[country][datetime.date(year, int(date[:2]), int(date[2:]))] = name.split(".")[-1]
    return found


def renamed(old, days):
    """Days of the former table under the names that the same dates, or the same days around Easter, have now."""
    fixed, moving = {}, {}
    for date, name in (days or {}).items():
        fixed.setdefault((date.month, date.day), name.removesuffix(OBSERVED))
        moving.setdefault((date - easter(date.year)).days, name)
    result = {}
    for date, name in old.items():
        itself = fixed.get((date.month, date.day))
        result[date] = (moving.get((date - easter(date.year)).days) if name.startswith("EASTER") or not itself else itself) or name
    return result


def sections(old):
    """The lines of each code."""
    found = {}
    for country in COUNTRIES:
        days = national(country)
        begin = min((date.year for date in days), default=LAST + 1) if days else LAST + 1
        if begin > FIRST:
            days = {**renamed({date: name for date, name in old[country].items() if date.year < begin}, days), **(days or {})}
            print(f"{country}: kept from the former table before {begin}", file=sys.stderr)
        found[country] = section(days)
        for region in REGIONS.get(country, "").split():
            own = regional(country, region, days)
            added = {date: name for date, name in own.items() if date not in days}
            found[f"{country}-{region}"] = section(added, [date for date in days if date not in own and date.year >= begin])
    return found


def main(former):
    body = ""
    print("# Public holidays by law. Made by analytics-war/holidays/generate.py; do not edit by hand.")
    print(f"# holidays {holidays.__version__}; {FIRST} to {LAST}. NAME+ is the substitute of NAME; - takes days of the country away from a region.")
    for country, about in sorted(ABOUT.items()):
        print(f"# {country}: {about}")
    for code, lines in sections(kept(former) if former else {}).items():
        # Where the code's lines are, behind the empty line.
        print(f"{code} {len(body)} {len(lines)}")
        body += lines
    print()
    print(body, end="")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else None)
