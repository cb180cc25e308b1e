"""Names of the devices and programs that write FIT files.

Source:
    FIT profile, types `manufacturer` and `garmin_product` (garmin-fit-sdk 21.218); names as their makers write them.
"""

_GARMIN = 1
_GARMINS = frozenset({_GARMIN, 13, 15})
"""Garmin, and Dynastream, whose numbers are Garmin's."""

_MAKERS = {
    1: "Garmin",
    6: "SRM",
    7: "Quarq",
    9: "Saris",
    13: "Dynastream",
    15: "Dynastream",
    16: "Timex",
    23: "Suunto",
    32: "Wahoo",
    38: "o-synce",
    40: "Concept2",
    41: "Shimano",
    48: "Pioneer",
    60: "Rotor",
    63: "Specialized",
    67: "Bkool",
    68: "CatEye",
    69: "Stages",
    70: "Sigma",
    71: "TomTom",
    73: "Wattbike",
    81: "Bontrager",
    86: "Elite",
    89: "Tacx",
    95: "Stryd",
    107: "Magene",
    111: "Technogym",
    115: "iGPSPORT",
    118: "WaterRower",
    123: "Polar",
    128: "iFit",
    129: "COROS",
    132: "CYCPLUS",
    135: "Coospo",
    143: "Keiser",
    144: "Zwift",
    258: "Lezyne",
    260: "Zwift",
    263: "Favero",
    265: "Strava",
    267: "Bryton",
    268: "SRAM",
    281: "TrainerRoad",
    282: "Wahoo SYSTM",
    289: "Hammerhead",
    294: "COROS",
    305: "WHOOP",
    307: "Onelap",
    309: "FORM",
    310: "Decathlon",
    315: "RGT",
    331: "MyWhoosh",
    339: "Zepp",
    340: "Peloton",
    348: "Huawei",
}

_GARMIN_PRODUCTS = {
    717: "Forerunner 405",
    988: "FR60",
    1018: "Forerunner 310XT",
    1036: "Edge 500",
    1124: "Forerunner 110",
    1169: "Edge 800",
    1325: "Edge 200",
    1328: "Forerunner 910XT",
    1345: "Forerunner 610",
    1436: "FR70",
    1499: "Swim",
    1551: "fēnix",
    1561: "Edge 510",
    1567: "Edge 810",
    1623: "Forerunner 620",
    1632: "Forerunner 220",
    1765: "Forerunner 920XT",
    1836: "Edge 1000",
    1903: "Forerunner 15",
    1907: "vívoactive",
    1967: "fēnix 2",
    2050: "fēnix 3",
    2067: "Edge 520",
    2147: "Edge 25",
    2153: "Forerunner 225",
    2156: "Forerunner 630",
    2157: "Forerunner 230",
    2158: "Forerunner 735XT",
    2337: "vívoactive HR",
    2413: "fēnix 3 HR",
    2431: "Forerunner 235",
    2503: "Forerunner 35",
    2530: "Edge 820",
    2544: "fēnix 5S",
    2604: "fēnix 5X",
    2691: "Forerunner 935",
    2697: "fēnix 5",
    2700: "vívoactive 3",
    2713: "Edge 1030",
    2886: "Forerunner 645",
    3076: "Forerunner 245",
    3110: "fēnix 5 Plus",
    3112: "Edge 520 Plus",
    3113: "Forerunner 945",
    3121: "Edge 530",
    3122: "Edge 830",
    3225: "vívoactive 4",
    3226: "Venu",
    3288: "fēnix 6S",
    3290: "fēnix 6",
    3291: "fēnix 6X",
    3405: "Swim 2",
    3558: "Edge 130 Plus",
    3570: "Edge 1030 Plus",
    3589: "Forerunner 745",
    3638: "Enduro",
    3703: "Venu 2",
    3843: "Edge 1040",
    3869: "Forerunner 55",
    3888: "Instinct 2",
    3905: "fēnix 7S",
    3906: "fēnix 7",
    3907: "fēnix 7X",
    3943: "epix Gen 2",
    3992: "Forerunner 255",
    4024: "Forerunner 955",
    4061: "Edge 540",
    4062: "Edge 840",
    4169: "Edge Explore 2",
    4257: "Forerunner 265",
    4258: "Forerunner 265S",
    4260: "Venu 3",
    4315: "Forerunner 965",
    4375: "fēnix 7 Pro",
    4432: "Forerunner 165",
    4440: "Edge 1050",
    4536: "fēnix 8",
    4565: "Forerunner 970",
    4633: "Edge 550",
    4634: "Edge 850",
}

MAX_NAME = 80


def device_name(manufacturer: float | None, product: float | None, product_name: str) -> str:
    """Return what to call a device.

    Args:
        manufacturer: Number of the maker, or None.
        product: The maker's number of the product, or None.
        product_name: The name the file gives it, or empty.

    Returns:
        Maker and product in words where they are known, else with the product's number; empty where nothing is told.
    """
    maker = _MAKERS.get(int(manufacturer), "") if manufacturer is not None else ""
    product_name = product_name[:MAX_NAME]
    if not product_name and product is not None and maker:
        known = _GARMIN_PRODUCTS.get(int(product)) if manufacturer in _GARMINS else None
        if known is not None:
            return f"Garmin {known}"
        product_name = str(int(product)) if product else ""
    if product_name.lower().startswith(maker.lower()):
        return product_name
    return f"{maker} {product_name}".strip()
