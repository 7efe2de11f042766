"""Orca runs this file when it starts. Each piece of speech becomes a line of JSON in a file."""

import json
import os

from orca import settings, speech, speech_generator

heard = open(os.environ["HEARD"], "a", buffering=1, encoding="utf-8")


def write(text, acss=None):
    voice = acss[0] if isinstance(acss, list) and acss else acss or {}
    lang = (voice.get("family") or {}).get("lang")
    heard.write(json.dumps({"text": text, "lang": lang}) + "\n")


speech._speak = lambda text, acss, interrupt: write(text, acss)
speech.speakCharacter = lambda character, acss=None: write(character, acss)

# Orca would speak each key, too, and read the whole page once it has loaded.
settings.enableKeyEcho = False
settings.sayAllOnLoad = False

# Orca 43 finds out the language of each piece of text, but does not hand it on with the voice.
voice = speech_generator.SpeechGenerator.voice


def voice_with_language(self, key=None, **args):
    result = voice(self, key, **args)
    if args.get("language") and result:
        family = result[0].get("family") or {}
        result[0]["family"] = {**family, "name": "by language", "lang": args["language"]}
    return result


speech_generator.SpeechGenerator.voice = voice_with_language
