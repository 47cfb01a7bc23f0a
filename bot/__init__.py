"""The bot: vocabulary (core), engine, store and features of a peer-support community."""
